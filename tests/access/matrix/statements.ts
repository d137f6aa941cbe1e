import { table } from "./table.ts";

/** Statements about a proposal, and what came of them. Who works here does not vote: "elsewhere" is anonymous here, and may. */
export const statements = table(`
                                                          anonymous
                                                          |    resident
                                                          |    |    panelMember
                                                          |    |    |    moderator
                                                          |    |    |    |    official
                                                          |    |    |    |    |    elsewhere
                                                          |    |    |    |    |    |    researcher
                                                          |    |    |    |    |    |    |    admin
GET   /voorstellen/{proposal}/stellingen                  200  200  200  200  200  200  200  200
GET   /voorstellen/{proposalElsewhere}/stellingen         404  404  404  404  404  404  404  404
POST  /voorstellen/{proposal}/stellingen                  400  400  400  403  403  400  403  403
POST  /voorstellen/{proposal}/stellingen +vote            303  303  303  403  403  303  403  403
POST  /voorstellen/{proposal}/stellingen +voteElsewhere   409  409  409  403  403  409  403  403
POST  /voorstellen/{proposal}/stellingen +forgetVotes     303  303  303  403  403  303  403  403
POST  /voorstellen/{proposal}/stellingen +addStatement    401  303  303  403  403  401  403  403
POST  /voorstellen/{proposalElsewhere}/stellingen +vote   404  404  404  404  404  404  404  404
GET   /voorstellen/{proposal}/stellingen/uitkomsten       200  200  200  200  200  200  200  200
POST  /voorstellen/{proposal}/stellingen/uitkomsten       405  405  405  405  405  405  405  405
GET   /voorstellen/{proposalElsewhere}/stellingen/uitkomsten 404  404  404  404  404  404  404  404
GET   /beheer/stellingen                                  302  403  403  200  200  302  403  200
POST  /beheer/stellingen                                  405  405  405  405  405  405  405  405
GET   /beheer/stellingen/{proposal}                       302  403  403  200  200  302  403  200
GET   /beheer/stellingen/{proposalElsewhere}              302  403  403  404  404  302  403  404
POST  /beheer/stellingen/{proposal}                       302  403  403  400  400  302  403  400
POST  /beheer/stellingen/{proposal} +addStatements        302  403  403  403  303  302  403  303
POST  /beheer/stellingen/{proposal} +acceptStatement      302  403  403  303  403  302  403  303
POST  /beheer/stellingen/{proposal} +acceptElsewhere      302  403  403  404  403  302  403  404
POST  /beheer/stellingen/{published} +openStatements      302  403  403  403  303  302  403  303
POST  /beheer/stellingen/{proposalElsewhere} +openStatements 302  403  403  404  404  302  403  404
`);
