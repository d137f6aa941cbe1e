import { table } from "./table.ts";

/** The pages with results, for everybody and for staff. */
export const results = table(`
                                                          anonymous
                                                          |    resident
                                                          |    |    panelMember
                                                          |    |    |    moderator
                                                          |    |    |    |    official
                                                          |    |    |    |    |    elsewhere
                                                          |    |    |    |    |    |    researcher
                                                          |    |    |    |    |    |    |    admin
GET   /beheer/resultaten/{round}                          302  403  403  403  200  302  200  200
GET   /beheer/resultaten/no-such-round                    302  403  403  403  404  302  404  404
GET   /beheer/resultaten/{surveyElsewhere}                302  403  403  403  404  302  404  404
POST  /beheer/resultaten/{round}                          405  405  405  405  405  405  405  405
GET   /beheer/resultaten                                  302  403  403  403  200  302  200  200
POST  /beheer/resultaten                                  405  405  405  405  405  405  405  405
GET   /beheer/resultaten/{round}/groepen                  302  403  403  403  200  302  200  200
POST  /beheer/resultaten/{round}/groepen                  405  405  405  405  405  405  405  405
GET   /beheer/resultaten/{round}/driehoek                 302  403  403  403  200  302  200  200
POST  /beheer/resultaten/{round}/driehoek                 405  405  405  405  405  405  405  405
GET   /beheer/resultaten/{valueRound}/prioriteiten        302  403  403  403  200  302  200  200
GET   /beheer/resultaten/{round}/prioriteiten             302  403  403  403  404  302  404  404
POST  /beheer/resultaten/{round}/prioriteiten             405  405  405  405  405  405  405  405
GET   /beheer/resultaten/{valueRound}/gebieden            302  403  403  403  200  302  200  200
GET   /beheer/resultaten/{round}/gebieden                 302  403  403  403  404  302  404  404
POST  /beheer/resultaten/{round}/gebieden                 405  405  405  405  405  405  405  405
GET   /beheer/resultaten/{valueRound}/ontwikkeling        302  403  403  403  200  302  200  200
GET   /beheer/resultaten/{round}/ontwikkeling             302  403  403  403  404  302  404  404
POST  /beheer/resultaten/{round}/ontwikkeling             405  405  405  405  405  405  405  405
GET   /beheer/resultaten/{round}/representativiteit       302  403  403  403  200  302  200  200
POST  /beheer/resultaten/{round}/representativiteit       405  405  405  405  405  405  405  405
GET   /beheer/resultaten/{round}/verantwoording           302  403  403  403  200  302  200  200
POST  /beheer/resultaten/{round}/verantwoording           405  405  405  405  405  405  405  405
GET   /beheer/resultaten/{round}/raadsnotitie             302  403  403  403  200  302  200  200
POST  /beheer/resultaten/{round}/raadsnotitie             405  405  405  405  405  405  405  405
GET   /beheer/resultaten/{round}/raadsnotitie.pdf         302  403  403  403  404  302  404  404
POST  /beheer/resultaten/{round}/raadsnotitie.pdf         405  405  405  405  405  405  405  405
GET   /beheer/normen                                      302  403  403  403  200  302  403  200
POST  /beheer/normen                                      302  403  403  403  400  302  403  400
GET   /resultaten                                         200  200  200  200  200  200  200  200
POST  /resultaten                                         405  405  405  405  405  405  405  405
GET   /resultaten/{round}                                 200  200  200  200  200  200  200  200
POST  /resultaten/{round}                                 405  405  405  405  405  405  405  405
GET   /resultaten/no-such-round                           404  404  404  404  404  404  404  404
GET   /resultaten/{surveyElsewhere}                       404  404  404  404  404  404  404  404
GET   /resultaten/{round}/groepen                         200  200  200  200  200  200  200  200
GET   /resultaten/{surveyElsewhere}/groepen               404  404  404  404  404  404  404  404
GET   /resultaten/{round}/driehoek                        200  200  200  200  200  200  200  200
GET   /resultaten/{surveyElsewhere}/driehoek              404  404  404  404  404  404  404  404
GET   /resultaten/{valueRound}/prioriteiten               200  200  200  200  200  200  200  200
GET   /resultaten/{round}/prioriteiten                    404  404  404  404  404  404  404  404
GET   /resultaten/{surveyElsewhere}/prioriteiten          404  404  404  404  404  404  404  404
GET   /resultaten/{valueRound}/gebieden                   200  200  200  200  200  200  200  200
GET   /resultaten/{round}/gebieden                        404  404  404  404  404  404  404  404
GET   /resultaten/{surveyElsewhere}/gebieden              404  404  404  404  404  404  404  404
GET   /resultaten/{valueRound}/ontwikkeling               200  200  200  200  200  200  200  200
GET   /resultaten/{round}/ontwikkeling                    404  404  404  404  404  404  404  404
GET   /resultaten/{surveyElsewhere}/ontwikkeling          404  404  404  404  404  404  404  404
GET   /resultaten/{round}/representativiteit              200  200  200  200  200  200  200  200
GET   /resultaten/{surveyElsewhere}/representativiteit    404  404  404  404  404  404  404  404
GET   /resultaten/{round}/verantwoording                  200  200  200  200  200  200  200  200
GET   /resultaten/{surveyElsewhere}/verantwoording        404  404  404  404  404  404  404  404
`);
