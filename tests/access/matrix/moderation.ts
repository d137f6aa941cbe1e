import { table } from "./table.ts";

/** Keeping the conversation in order. A decision of the moderator, and a text of the admin, are for neither of them to judge. */
export const moderation = table(`
                                                          anonymous
                                                          |    resident
                                                          |    |    panelMember
                                                          |    |    |    moderator
                                                          |    |    |    |    official
                                                          |    |    |    |    |    elsewhere
                                                          |    |    |    |    |    |    researcher
                                                          |    |    |    |    |    |    |    admin
GET   /moderatie                                          200  200  200  200  200  200  200  200
POST  /moderatie                                          405  405  405  405  405  405  405  405
GET   /beheer/moderatie                                   302  403  403  200  403  302  403  200
POST  /beheer/moderatie                                   405  405  405  405  405  405  405  405
GET   /beheer/moderatie/{case}                            302  403  403  200  403  302  403  200
GET   /beheer/moderatie/{caseElsewhere}                   302  403  403  404  403  302  403  404
GET   /beheer/moderatie/{objectionCase}                   302  403  403  200  403  302  403  200
GET   /beheer/moderatie/none                              302  403  403  404  403  302  403  404
POST  /beheer/moderatie/{case}                            302  403  403  400  403  302  403  400
POST  /beheer/moderatie/{case} +hideCase                  302  403  403  303  403  302  403  303
POST  /beheer/moderatie/{case} +showCase                  302  403  403  303  403  302  403  303
POST  /beheer/moderatie/{case} +judge                     302  403  403  400  403  302  403  400
POST  /beheer/moderatie/{caseElsewhere} +hideCase         302  403  403  404  403  302  403  404
POST  /beheer/moderatie/{objectionCase} +judge            302  403  403  409  403  302  403  409
GET   /mijn/besluiten/{ownDecision}                          302  200  404  404  404  302  404  404
GET   /mijn/besluiten/none                                302  404  404  404  404  302  404  404
POST  /mijn/besluiten/{ownDecision}                          302  400  404  404  404  302  404  404
POST  /mijn/besluiten/{ownDecision} +object                  302  303  404  404  404  302  404  404
`);
