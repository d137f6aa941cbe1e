import { table } from "./table.ts";

/** Proposals, and what people say about them. */
export const proposals = table(`
                                                          anonymous
                                                          |    resident
                                                          |    |    panelMember
                                                          |    |    |    moderator
                                                          |    |    |    |    official
                                                          |    |    |    |    |    elsewhere
                                                          |    |    |    |    |    |    researcher
                                                          |    |    |    |    |    |    |    admin
GET   /voorstellen                                        200  200  200  200  200  200  200  200
POST  /voorstellen                                        405  405  405  405  405  405  405  405
GET   /voorstellen/{proposal}                             200  200  200  200  200  200  200  200
GET   /voorstellen/no-such-proposal                       404  404  404  404  404  404  404  404
GET   /voorstellen/{proposalElsewhere}                    404  404  404  404  404  404  404  404
POST  /voorstellen/{proposal}                             405  405  405  405  405  405  405  405
GET   /voorstellen/{proposal}/reacties                    200  200  200  200  200  200  200  200
POST  /voorstellen/{proposal}/reacties                    302  400  400  400  400  302  400  400
POST  /voorstellen/{proposal}/reacties +comment           401  303  303  303  303  401  303  303
POST  /voorstellen/{proposal}/reacties +reply             401  303  303  303  303  401  303  303
POST  /voorstellen/{proposal}/reacties +hide              302  403  403  303  403  302  403  303
POST  /voorstellen/{proposal}/reacties +show              302  403  403  303  403  302  403  303
POST  /voorstellen/{proposal}/reacties +replyElsewhere    401  409  409  409  409  401  409  409
POST  /voorstellen/{proposal}/reacties +hideElsewhere     302  403  403  404  403  302  403  404
POST  /voorstellen/{proposal}/reacties +edit              401  303  404  404  404  401  404  404
POST  /voorstellen/{proposal}/reacties +withdrawComment   302  303  404  404  404  302  404  404
POST  /voorstellen/{proposal}/reacties +agree             302  403  303  403  403  302  403  403
POST  /voorstellen/{proposal}/reacties +agreeElsewhere    302  404  404  404  404  302  404  404
POST  /voorstellen/{proposal}/reacties +report            302  303  303  303  303  302  303  303
POST  /voorstellen/{proposal}/reacties +reportElsewhere   302  404  404  404  404  302  404  404
GET   /voorstellen/{proposal}/reacties?gesprek={comment}  200  200  200  200  200  200  200  200
GET   /voorstellen/{proposal}/reacties?gesprek={comment}&meld={comment} 302 200 200 200 200 302 200 200
GET   /voorstellen/{proposal}/reacties?gesprek={comment}&wijzig={comment} 302 200 403 403 403 302 403 403
GET   /voorstellen/{proposal}/reacties?gesprek={comment}&intrekken={comment} 302 200 403 403 403 302 403 403
GET   /voorstellen/{proposal}/reacties?gesprek={comment}&verberg={comment} 302 403 403 200 403 302 403 200
GET   /voorstellen/{proposal}/reacties?gesprek={comment}&meld={commentElsewhere} 302 404 404 404 404 302 404 404
GET   /voorstellen/{proposal}/reacties?gesprek={commentElsewhere} 404 404 404 404 404 404 404 404
GET   /voorstellen/{proposalElsewhere}/reacties           404  404  404  404  404  404  404  404
POST  /voorstellen/{proposalElsewhere}/reacties +comment  401  404  404  404  404  401  404  404
`);
