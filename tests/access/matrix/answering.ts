import { table } from "./table.ts";

/** Answering, by whatever way somebody came, and what follows. */
export const answering = table(`
                                                          anonymous
                                                          |    resident
                                                          |    |    panelMember
                                                          |    |    |    moderator
                                                          |    |    |    |    official
                                                          |    |    |    |    |    elsewhere
                                                          |    |    |    |    |    |    researcher
                                                          |    |    |    |    |    |    |    admin
GET   /waarderen                                          200  200  200  200  200  200  200  200
POST  /waarderen                                          400  400  400  400  400  400  400  400
POST  /waarderen +value                                   303  303  303  303  303  303  303  303
GET   /voorstellen/{proposal}/effecten                    200  200  200  200  200  200  200  200
POST  /voorstellen/{proposal}/effecten                    400  400  400  400  400  400  400  400
POST  /voorstellen/{proposal}/effecten +effects           303  303  303  303  303  303  303  303
POST  /voorstellen/{proposal}/effecten +open              404  404  404  404  404  404  404  404
GET   /voorstellen/{proposalElsewhere}/effecten           404  404  404  404  404  404  404  404
POST  /voorstellen/{proposalElsewhere}/effecten +effects  404  404  404  404  404  404  404  404
GET   /vragenlijsten/{openSurvey}                         200  200  200  200  200  200  200  200
POST  /vragenlijsten/{openSurvey}                         400  400  400  400  400  400  400  400
POST  /vragenlijsten/{openSurvey} +open                   303  303  303  303  303  303  303  303
POST  /vragenlijsten/{openSurvey} +value                  404  404  404  404  404  404  404  404
GET   /vragenlijsten/{panelSurvey}                        200  200  200  200  200  200  200  200
POST  /vragenlijsten/{panelSurvey}                        400  400  400  400  400  400  400  400
POST  /vragenlijsten/{panelSurvey} +panel                 401  403  303  403  403  401  403  403
GET   /vragenlijsten/{surveyElsewhere}                    404  404  404  404  404  404  404  404
POST  /vragenlijsten/{surveyElsewhere} +elsewhere         404  404  404  404  404  404  404  404
POST  /vragenlijsten/{openSurvey} +elsewhere              404  404  404  404  404  404  404  404
GET   /vragenlijsten/{openSurvey}/verder                  200  200  200  200  200  200  200  200
POST  /vragenlijsten/{openSurvey}/verder                  400  400  400  403  403  400  403  403
GET   /vragenlijsten/{surveyElsewhere}/verder             404  404  404  404  404  404  404  404
POST  /vragenlijsten/{surveyElsewhere}/verder             404  404  404  404  404  404  404  404
GET   /wijkkaart/GM0479                                   200  200  200  200  200  200  200  200
GET   /wijkkaart/GM0363                                   404  404  404  404  404  404  404  404
GET   /wijkkaart/none                                     404  404  404  404  404  404  404  404
POST  /wijkkaart/GM0479                                   405  405  405  405  405  405  405  405
GET   /u                                                  200  200  200  200  200  200  200  200
POST  /u +receiptAtDoor                                   303  303  303  303  303  303  303  303
POST  /u                                                  400  400  400  400  400  400  400  400
POST  /u +claim                                           404  404  404  403  403  404  403  403
GET   /u/{invitation}                                     200  200  200  200  200  200  200  200
GET   /u/no-such-link                                     404  404  404  404  404  404  404  404
GET   /u/{invitationElsewhere}                            404  404  404  404  404  404  404  404
POST  /u/{invitation}                                     400  400  400  400  400  400  400  400
POST  /u/{invitationElsewhere} +claim                     404  404  404  403  403  404  403  403
GET   /bedankt                                            200  200  200  200  200  200  200  200
POST  /bedankt                                            400  400  400  400  400  400  400  400
POST  /bedankt +code                                      303  303  303  303  303  303  303  303
POST  /bedankt +codeElsewhere                             400  400  400  400  400  400  400  400
GET   /bedankt/{receipt}                                  200  200  200  200  200  200  200  200
GET   /bedankt/no-such-receipt                            404  404  404  404  404  404  404  404
GET   /bedankt/{receiptElsewhere}                         404  404  404  404  404  404  404  404
POST  /bedankt/{receipt}                                  400  400  400  400  400  400  400  400
POST  /bedankt/{receiptElsewhere} +withdraw               404  404  404  404  404  404  404  404
POST  /bedankt/{receipt} +withdraw                        303  303  303  303  303  303  303  303
`);
