import { table } from "./table.ts";

/** Panels and lotteries, as everybody sees them. */
export const panels = table(`
                                                          anonymous
                                                          |    resident
                                                          |    |    panelMember
                                                          |    |    |    moderator
                                                          |    |    |    |    official
                                                          |    |    |    |    |    elsewhere
                                                          |    |    |    |    |    |    researcher
                                                          |    |    |    |    |    |    |    admin
GET   /panels                                             200  200  200  200  200  200  200  200
POST  /panels                                             405  405  405  405  405  405  405  405
GET   /panels/{panel}                                     200  200  200  200  200  200  200  200
POST  /panels/{panel}                                     302  400  400  400  400  302  400  400
POST  /panels/{panelToJoin} +join                         401  303  303  403  403  401  403  403
POST  /panels/{panelToLeave} +leave                       302  303  303  303  303  302  303  303
GET   /panels/{panelElsewhere}                            404  404  404  404  404  404  404  404
POST  /panels/{panelElsewhere} +join                      404  404  404  404  404  404  404  404
POST  /panels/{panelElsewhere} +leave                     302  404  404  404  404  302  404  404
GET   /panels/{panel}/profiel                             302  302  200  302  302  302  302  302
POST  /panels/{panel}/profiel                             302  302  400  302  302  302  302  302
POST  /panels/{panel}/profiel +profile                    302  302  303  302  302  302  302  302
POST  /panels/{panel}/profiel +confirm                    302  302  303  302  302  302  302  302
POST  /panels/{panel}/profiel +pause                      302  302  303  302  302  302  302  302
POST  /panels/{panel}/profiel +resume                     302  302  303  302  302  302  302  302
GET   /panels/{panelElsewhere}/profiel                    302  404  404  404  404  302  404  404
POST  /panels/{panelElsewhere}/profiel +confirm           302  404  404  404  404  302  404  404
GET   /loting                                             200  200  200  200  200  200  200  200
POST  /loting                                             405  405  405  405  405  405  405  405
GET   /loting/{assembly}                                  200  200  200  200  200  200  200  200
GET   /loting/{assemblyElsewhere}                         404  404  404  404  404  404  404  404
POST  /loting/{assembly}                                  405  405  405  405  405  405  405  405
`);
