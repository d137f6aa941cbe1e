import { table } from "./table.ts";

/** Ideas of residents: to read, to place, to support, and for staff to look after. */
export const ideas = table(`
                                                          anonymous
                                                          |    resident
                                                          |    |    panelMember
                                                          |    |    |    moderator
                                                          |    |    |    |    official
                                                          |    |    |    |    |    elsewhere
                                                          |    |    |    |    |    |    researcher
                                                          |    |    |    |    |    |    |    admin
GET   /ideeen                                             200  200  200  200  200  200  200  200
POST  /ideeen                                             405  405  405  405  405  405  405  405
GET   /ideeen/nieuw                                       200  200  200  200  200  200  200  200
POST  /ideeen/nieuw                                       400  400  400  400  400  400  400  400
POST  /ideeen/nieuw +newIdea                              401  303  303  303  303  401  303  303
GET   /ideeen/{idea}                                      200  200  200  200  200  200  200  200
GET   /ideeen/{ideaElsewhere}                             404  404  404  404  404  404  404  404
GET   /ideeen/{ideaHeld}                                  404  200  404  200  404  404  404  200
POST  /ideeen/{ideaHeld} +support                         302  404  404  404  404  302  404  404
GET   /ideeen/{ideaHidden}                                200  200  200  200  200  200  200  200
GET   /ideeen/none                                        404  404  404  404  404  404  404  404
POST  /ideeen/{idea}                                      302  400  400  400  400  302  400  400
POST  /ideeen/{idea} +support                             302  403  303  403  403  302  403  403
POST  /ideeen/{idea} +editIdea                            302  303  409  409  409  302  409  409
POST  /ideeen/{idea} +reportIdea                          302  303  303  303  303  302  303  303
POST  /ideeen/{ideaToWithdraw} +withdrawIdea              302  303  404  404  404  302  404  404
POST  /ideeen/{ideaElsewhere} +support                    302  404  404  404  404  302  404  404
POST  /ideeen/{ideaElsewhere} +withdrawIdea               302  404  404  404  404  302  404  404
GET   /beheer/ideeen                                      302  403  403  200  200  302  403  200
POST  /beheer/ideeen                                      405  405  405  405  405  405  405  405
GET   /beheer/ideeen/{idea}                               302  403  403  200  200  302  403  200
GET   /beheer/ideeen/{ideaHeld}                           302  403  403  200  404  302  403  200
GET   /beheer/ideeen/{ideaHidden}                         302  403  403  200  200  302  403  200
GET   /beheer/ideeen/{ideaElsewhere}                      302  403  403  404  404  302  403  404
POST  /beheer/ideeen/{idea}                               302  403  403  400  400  302  403  400
POST  /beheer/ideeen/{idea} +answerIdea                   302  403  403  403  303  302  403  303
POST  /beheer/ideeen/{ideaHeld} +answerIdea               302  403  403  403  409  302  403  409
POST  /beheer/ideeen/{ideaHidden} +answerIdea             302  403  403  403  409  302  403  409
POST  /beheer/ideeen/{ideaHeld} +linkIdea                 302  403  403  403  404  302  403  404
POST  /beheer/ideeen/{ideaHidden} +beginProposal          302  403  403  403  404  302  403  404
POST  /beheer/ideeen/{idea} +linkIdea                     302  403  403  403  303  302  403  303
POST  /beheer/ideeen/{idea} +beginProposal                302  403  403  403  303  302  403  303
POST  /beheer/ideeen/{idea} +mergeElsewhere               302  403  403  409  403  302  403  409
POST  /beheer/ideeen/{ideaDouble} +chooseIdea             302  403  403  303  403  302  403  303
POST  /beheer/ideeen/{ideaHeld} +mergeIdea                302  403  403  409  403  302  403  409
POST  /beheer/ideeen/{ideaDouble} +mergeIdea              302  403  403  303  403  302  403  303
POST  /beheer/ideeen/{idea} +unmergeIdea                  302  403  403  303  403  302  403  303
POST  /beheer/ideeen/{ideaToJudge} +hideIdea               302  403  403  303  403  302  403  303
POST  /beheer/ideeen/{ideaToJudge} +showIdea               302  403  403  303  403  302  403  303
POST  /beheer/ideeen/{ideaElsewhere} +answerIdea          302  403  403  403  409  302  403  409
POST  /beheer/ideeen/{ideaElsewhere} +hideIdea            302  403  403  404  403  302  403  404
`);
