import { table } from "./table.ts";

/** How officials weigh a proposal in the open, and who speaks for those absent. */
export const weighing = table(`
                                                          anonymous
                                                          |    resident
                                                          |    |    panelMember
                                                          |    |    |    moderator
                                                          |    |    |    |    official
                                                          |    |    |    |    |    elsewhere
                                                          |    |    |    |    |    |    researcher
                                                          |    |    |    |    |    |    |    admin
GET   /voorstellen/{proposal}/afweging                    200  200  200  200  200  200  200  200
POST  /voorstellen/{proposal}/afweging                    405  405  405  405  405  405  405  405
GET   /voorstellen/{proposalElsewhere}/afweging           404  404  404  404  404  404  404  404
GET   /voorstellen/{proposal}/zienswijze                  302  403  200  403  403  302  403  403
POST  /voorstellen/{proposal}/zienswijze                  302  403  400  403  403  302  403  403
POST  /voorstellen/{proposal}/zienswijze +guardianView    302  403  303  403  403  302  403  403
GET   /voorstellen/{proposalElsewhere}/zienswijze         302  404  404  404  404  302  404  404
GET   /beheer/voorstellen/{proposal}/afweging             302  403  403  403  200  302  403  200
POST  /beheer/voorstellen/{proposal}/afweging             302  403  403  403  400  302  403  400
POST  /beheer/voorstellen/{proposal}/afweging +weighing   302  403  403  403  303  302  403  303
GET   /beheer/voorstellen/{proposalElsewhere}/afweging    302  403  403  403  404  302  403  404
GET   /beheer/voorstellen/{proposal}/hoeders              302  403  403  403  200  302  403  200
POST  /beheer/voorstellen/{proposal}/hoeders              302  403  403  403  400  302  403  400
POST  /beheer/voorstellen/{proposal}/hoeders +guardian    302  403  403  403  303  302  403  303
GET   /beheer/voorstellen/{proposalElsewhere}/hoeders     302  403  403  403  404  302  403  404
GET   /beheer/zienswijzen/{guardianView}                  302  403  403  200  403  302  403  200
POST  /beheer/zienswijzen/{guardianView}                  302  403  403  400  403  302  403  400
POST  /beheer/zienswijzen/{guardianView} +removeView      302  403  403  303  403  302  403  303
GET   /beheer/zienswijzen/{guardianViewElsewhere}         302  403  403  404  403  302  403  404
POST  /beheer/zienswijzen/{guardianViewElsewhere} +removeView 302  403  403  404  403  302  403  404
`);
