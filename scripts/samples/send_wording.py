"""Plan 1, a written statement of action for special educational needs and disabilities; wording only."""

import re

PLAN = {
    "Title": "Larkshire Written Statement of Action",
    "Subtitle": "Special educational needs and disabilities (SEND), 2018 – 19",
    "Sponsor": "Larkshire SEND Improvement Board",
    "Organisation": "Larkshire County Council and NHS Larkshire Clinical Commissioning Group",
    "Vision": "Children and young people in Larkshire are known, included and ready for the life they choose.",
    "First period": "2018-03",
    "Last period": "2019-03",
    "Protective marking": "OFFICIAL",
    "Version": "4",
    "Logo": "SEND board.jpg",
    "Logo description": "Larkshire SEND Improvement Board: a lark over a green field",
    "Contact": "SEND Improvement Team, Shire Hall, Wexbridge WX1 2AA – send.improvement@larkshire.example",
    "Reports": "board-summary, quarterly-rag, statement-of-action, scorecard, changes, slippage",
}

AGENCIES = [
    ("SEN", "SEN Casework Service", "SEN; SEN Service; LCC SEN; SEN Casework", "Margaret Oyelaran", "sen.service@larkshire.example"),
    ("INC", "Learning and Inclusion", "Inclusion; Learning & Inclusion; LCC Inclusion", "Tomos Rhydderch", "inclusion@larkshire.example"),
    ("CSC", "Children’s Social Care", "Social Care; CSC; Childrens Social Care; Children's Social Care", "Business Support Team", "csc.performance@larkshire.example"),
    ("ASC", "Adult Services", "ASC; Adults; Adult Social Care", "Ewa Krzyżanowska", "adult.services@larkshire.example"),
    ("CCG", "NHS Larkshire Clinical Commissioning Group", "CCG; LCCG; Larkshire CCG; Clinical Commissioning Group", "Children’s Commissioning Officer", "childrens.commissioning@larkshireccg.example"),
    ("FCH", "Fenbrook Community Health NHS Trust", "Fenbrook; Fenbrook Health; FCH; Community Health; Health", "Designated Clinical Officer’s secretary", "dco@fenbrookhealth.example"),
    ("PCF", "Larkshire Parent Carer Forum", "Parent Carer Forum; PCF; The Forum", "Forum Co-ordinator", "hello@larkshireforum.example"),
    ("LSP", "Larkshire Schools’ Partnership", "Schools Partnership; Schools' Partnership; LSP; Schools", "Partnership Administrator", "office@larkshireschools.example"),
]

AREAS = [
    ("A", "Leaders in education, health and care do not hold one another to account for the reforms",
     "Inspectors found goodwill, and meetings at which nobody could say who had promised what.",
     "One board sees the whole of the work, knows what is late and why, and takes the matter to the right place when it cannot settle it.\n"
     "Members, governors and parents can read the same report.", "Chair of the SEND Improvement Board"),
    ("B", "The area’s view of itself is generous, and seldom tested against what families say",
     "Self-evaluation listed activity; it did not show what had changed for children.",
     "- Leaders describe strengths and weaknesses in terms that parents recognise.\n- Figures are looked at monthly, explained, and acted on.\n"
     "- Families help to decide what is asked and hear what came of it.", "Head of Learning and Inclusion"),
    ("C", "Education, health and care plans are of uneven quality",
     "In four of ten plans inspectors could not tell what would be provided, by whom, or how often.",
     "Plans that a new teacher could follow on Monday morning: needs described in full, provision that can be counted, outcomes that a young person would own.\n"
     "Health and care are written with the same precision as education.", "Head of SEN"),
    ("D", "Plans and reviews are late",
     "At the time of the inspection 31% of new plans were issued within twenty weeks.",
     "New plans are issued on time in line with the trajectory, and no young person changes school or college without an up-to-date plan.", "Head of SEN"),
    ("E", "Too many pupils with special educational needs are sent home from mainstream secondary schools",
     "2,412 days of learning were lost to fixed-term exclusion of pupils with SEN in 2016-17; part-time timetables were not counted at all.",
     "Days lost fall by 30% by December 2018 and part-time timetables become rare, brief and known.", "Head of Learning and Inclusion"),
]

OUTCOMES = {
    "A1": "1. A clear line from the SEND Improvement Board to the Children’s Trust, the Health and Wellbeing Board and the CCG’s Governing Body.",
    "A2": "2. Each organisation knows what it has to do and is asked about it.",
    "A3": "3. Elected members examine the pace of improvement in public.",
    "A4": "4. Families, schools and staff hear regularly, and in plain words, how the work is going.",
    "B1": "1. Health services know how far they have come with the reforms.",
    "B2": "2. Self-evaluation that is short, honest and kept up to date.",
    "B3": "3. Families and young people shape services as partners.",
    "B4": "4. Learning from complaints, mediation and tribunals changes practice.",
    "C1": "1. Needs in education, health and care are identified in full.",
    "C2": "2. Provision is specific and can be counted.",
    "C3": "3. Outcomes begin with what the young person wants and lead towards adult life.",
    "C4": "4. Quality is assured every week, by all agencies, and leads to change.",
    "C5": "5. Decisions are open to view.",
    "C6": "6. Those who write advice are trained and have the time to do it.",
    "D1": "1. New plans are issued within twenty weeks, in line with the trajectory.",
    "D2": "2. Advice from education, health and care arrives within six weeks.",
    "D3": "3. Plans are ready for each change of school, and for adult life.",
    "D4": "4. Annual reviews are answered in time.",
    "D5": "5. Parents and young people can see where their case stands.",
    "E1": "1. Leaders know who is out of school and for how long.",
    "E2": "2. Schools act early when a pupil’s behaviour says that something is wrong.",
    "E3": "3. The eight schools that exclude most reduce the days lost.",
    "E4": "4. Guidance on behaviour is up to date and used.",
}

# Every line of a report: month, agency, status, text.
REPORT = re.compile(r"(3|6|9|12) ([A-Z]+) (Grey|R|A|G)(?: (.*))?")


def action(ref, agencies, timescale, owner, leader, text, measures, reports):
    said = []
    for line in reports.strip().split("\n"):
        month, agency, status, words = REPORT.fullmatch(line.strip()).groups()
        said.append((f"2018-{int(month):02}", agency, status, (words or "").replace("\\n", "\n")))
    return dict(ref=ref, agencies=agencies, timescale=timescale, owner=owner, leader=leader, text=text, measures=measures, said=said)


CHAIR = "Chair of the SEND Improvement Board"
HEAD_SEN = "Head of SEN"
HEAD_INC = "Head of Learning and Inclusion"
DCO = "Designated Clinical Officer"
CCG_LEAD = "Director of Quality, Larkshire CCG"

ACTIONS = [
    action("A1.1", "CCG; SEN", "Annually", "Director for Children’s Services; Director of Quality, CCG", CHAIR,
           "Take a report on the reforms to the Health and Wellbeing Board.",
           "The joint strategy names children and young people with SEND as a priority from September 2018.\nOne meeting a year is given over to the subject, with parents present.",
           r"""
           3 CCG A Slot reserved on the agenda of 12 July. The paper is being drafted with the council; the finance section is missing because the two organisations count short breaks differently. We expect to settle this in April.
           6 CCG A Draft paper shared with the Forum, which asked for fewer initials and one page of stories.
           9 CCG G Report taken on 12 July. Two parents spoke for ten minutes, and the Board talked about little else for the rest of the item. It asked for a follow-up in January rather than in a year, which we welcome.
           12 CCG G Follow-up is on the agenda for 17 January 2019. SEND is named as a priority in the joint strategy that the Board adopted on 18 October. One page of figures and one page of stories has become the usual form.
           3 SEN A With the CCG.
           6 SEN A See CCG's return.
           """),
    action("A1.2", "SEN", "Quarterly", "SEND Improvement Manager", CHAIR,
           "Report to every meeting of the Children’s Trust on what is on course, what is not and what help is needed.",
           "Minutes show questions asked and answers given. Anything red for two quarters is taken up with the organisation’s chief officer within ten working days.",
           r"""
           3 SEN G First report received on 8 March. Two questions: where are the health figures, and what do parents think? Neither could be answered on the day; written answers went out a week later.
           6 SEN G Report received 7 June with health figures, for the first time. The Trust wanted to know why therapy waits are not in the statement. That question has been passed to the CCG.
           9 SEN G Received 13 September. The item overran by half an hour. Members asked that red actions come first and green ones not at all.
           12 SEN G Received 6 December. The Trust wrote to two chief officers about actions red since June; both have replied.
           """),
    action("A1.3", "ASC", "Annually", "Service Manager, Preparing for Adulthood", CHAIR,
           "Report to the Joint Management Group for Adults on young people of 16 to 25.",
           "An annual report, with the number of young people who move to adult services with a finished plan.",
           r"""
           3 ASC A The group's forward plan has changed and our item moves from May to September. We used the time to count: 391 young people between 16 and 25 have a plan, of whom 118 are known to us.
           6 ASC A No change.
           9 ASC G Presented on 19 September. The group agreed to receive the numbers every half year, and asked that those who were assessed and found not eligible be counted too.
           12 ASC G Completed. Next: March 2019.
           """),
    action("A2.1", "SEN", "March 2018", "SEND Improvement Manager", CHAIR, "Rewrite the Improvement Board’s terms of reference, with a named deputy for each seat.",
           "Terms of reference agreed by all member organisations and reviewed each March. At least eight in ten seats filled at each meeting by someone able to decide.",
           r"""
           3 SEN G Agreed on 15 March by all nine organisations. Deputies are named for seven seats out of nine. The ambulance trust and the further education colleges are still deciding who it should be.
           6 SEN G Complete; attendance Apr - Jun 84%.
           9 SEN G Complete. Attendance over the summer 71%; the Chair has written to two organisations.
           12 SEN G Complete. 88%.
           """),
    action("A2.2", "SEN", "Monthly", "SEND Improvement Manager", CHAIR, "Hold a meeting of the Board every month and publish its decisions within a week.",
           "Twelve meetings a year. Decisions on the Local Offer within five working days.",
           r"""
           3 SEN G Three meetings held, three sets of decisions published (after 4, 5 and 11 working days).
           6 SEN G On time in April and June. May's decisions were published late because the papers had to wait until the election was over. The page was opened 340 times in the quarter.
           9 SEN G No meeting in August, by agreement with the Forum.
           12 SEN G All on time.
           """),
    action("A2.3", "ASC; CSC", "24 April 2018 & 18 Sept 2018\nNext meeting 14 May 2019\n8 Oct 2019", "Pooled Budget Accountant", "Director for Adult Services",
           "Ask the pooled budget group to report what is spent on young people over 16, by need and by district.",
           "Two highlight reports a year.\nSpend is known by need and by district, and the Board can say what it buys.",
           r"""
           3 ASC R The ledger codes don't separate 16 to 25 from other adults. Finance is looking into what can be done without changing the chart of accounts. Until this is solved there is nothing to report.
           6 ASC A New codes apply from 1 April, so reports will be complete for 2018/19 only. The first highlight report came to the group on 24 April, without districts. Spend on residential college places is higher than anyone had thought (£3.1m).
           9 ASC A Second report 18 Sept. Districts can be shown for residential care, not yet for day services.
           12 ASC A As September. Day services to be coded in January.
           6 CSC R Children's side of the pooled budget still cannot be split by need.
           9 CSC A Split by need now available for 70% of spend.
           """),
    action("A2.4", "CCG; FCH", "April 2018", DCO, CCG_LEAD, "Report performance on SEND to the CCG’s Quality Committee.",
           "A permanent Designated Clinical Officer in post by the end of April 2018, answerable for 0 to 25. The Committee sees the same dashboard as the Board.",
           r"""
           3 CCG A The post has been evaluated and advertised. Interim cover is two days a week from a paediatric nurse manager. Interviews on 11 April.
           6 CCG G Róisín Ní Mhurchú started on 30 April, three days a week. Her first report went to the Committee on 21 May and used the same dashboard as the Board. The Committee asked for reports four times a year, not two.
           9 CCG G Quarterly reports established.
           12 CCG G In place.
           3 FCH A Interim DCO reports to us informally.
           """),
    action("A3.1", "SEN; INC", "Education Scrutiny – 6 June 2018\nPeople Scrutiny – 10 July 2018\nHealth Scrutiny – 27 Sept 2018", "Head of SEN; Head of Learning and Inclusion; Director of Quality, CCG",
           "Scrutiny Chairs", "Give scrutiny committees a progress report that they can question in public.",
           "Each committee examines the report once in the year. Recommendations are recorded and answered within two months.",
           r"""
           3 SEN A Dates agreed with the three committees.
           6 SEN A Education Scrutiny met on 6 June: five recommendations. The liveliest discussion was on taxis, which is not in this plan. Health Scrutiny has moved once already and may move again.
           9 SEN A People Scrutiny 10 July done. Health Scrutiny is tomorrow (27 Sept).
           12 SEN G All three have met. 11 of 12 recommendations were accepted, and the answers are published. The one we did not accept would have meant a second data system for schools.
           9 INC A Reply to the recommendation on part-time timetables sent 3 August. In short:\n1. we agree that nobody knew the number\n2. a register has been kept since May (E1.3)\n3. the first full figures come to the committee in November
           """),
    action("A4.1", "SEN; PCF", "Monthly", "SEND Improvement Manager", CHAIR, "Send out a one-page bulletin after each Board meeting, with the Forum as joint author.",
           "First bulletin by the end of March 2018. Read by at least 1,500 people a month by December. Each bulletin contains one “you said – we did” that the Forum has checked.",
           r"""
           3 SEN G First bulletin sent 23 March (opened 611 times).
           6 SEN G 902 readers in May.
           9 SEN G 1,120 in July. No bulletin in August.
           12 SEN G 1,734 in November.
           3 PCF A It came out, but we saw it two hours before. Joint author means joint. We have offered three dates on which we could sit down with the team before the next one.
           6 PCF G Much better. We wrote the April and June bulletins together, at our kitchen table and not at Shire Hall. “You said – we did” was checked with the mother who said it.
           9 PCF G Fine.
           12 PCF G We would keep this whatever happens to the rest.
           """),
    action("A4.2", "LSP", "Termly, starting April 2018", "Partnership Director", HEAD_INC, "Brief head teachers and SEN co-ordinators once a term, in all five areas, on what changes and what is expected of them.",
           "Nine in ten schools represented each term. Evaluation: at least 80% know what they will do differently.",
           r"""
           3 LSP A Dates set: 24, 25, 26 April and 1, 3 May.
           6 LSP G Summer term: 171 of 204 schools came (84%). 77% knew what they would do differently; “nothing yet” was the honest answer of some. Primary schools asked for a shorter session, secondary schools for a longer one.
           9 LSP G Autumn dates booked; 160 schools signed up.
           12 LSP G Autumn term: 189 of 204 schools came (93%), and 85% knew what they would do differently. We shall keep two lengths of session, as asked. Small rural primaries send one person for three schools, which we count as three.
           """),
    action("A4.3", "CSC; SEN; PCF", "6 monthly\nNext date: 9 July 2018", "Principal Social Worker", "Director for Children’s Services",
           "Use practice week to ask families what is different.",
           "At least forty conversations each time, half of them with families who have not been asked before. Parents say that the plan has made a difference they can name.",
           r"""
           3 CSC R Not due.
           6 CSC A Week planned for 9 July; 44 families agreed.
           9 CSC A 41 conversations, 23 of them with families who had not been asked before. Named differences: quicker answers (14), a named worker (9), “none so far” (12). The last group lives mostly in the south of the county.
           12 CSC A Next week is 21 January 2019. Questions shortened on the Forum's advice.
           9 PCF A Three of our volunteers sat in. Honest talk, good week. We'd have liked the write-up before the summer.
           """),

    action("B1.1", "FCH; CCG", "May 2018", DCO, CCG_LEAD, "Complete the national health self-assessment for SEND and agree an improvement plan from it.",
           "Self-assessment moderated by a neighbouring area. Improvement plan with no more than ten actions, written with parents.",
           r"""
           3 FCH A Six of eight sections are drafted. The two outstanding (personal budgets, young people over 18) are those for which we hold the least information. A neighbouring area has agreed to moderate in May.
           6 FCH A Complete and moderated on 22 May (they marked us down in two sections, fairly). Plan in draft.
           9 FCH G A plan of nine actions was agreed on 4 September with four parents in the room. They struck out two of ours and put in one of their own: “ring us back”.
           12 FCH G 4 of 9 done.
           3 CCG R We haven't seen the drafts.
           6 CCG A Moderation went well.
           """),
    action("B2.1", "SEN; INC", "April 2018\nMonthly analysis", "Performance and Intelligence Manager", CHAIR, "Build one dashboard for the Board: twenty measures, one page, with a sentence on each that has moved.",
           "Seen by the directorate teams and the Board each month. The sentence says why, not only how much. Parents on the Board find it readable.",
           r"""
           3 SEN A Twelve measures are ready. Health measures need a sharing agreement, which has been with lawyers on both sides since January. In the meantime the CCG sends the figures by e-mail.
           6 SEN A 17 of 20. Agreement signed 25 May.
           9 SEN G All twenty measures in place. Each one that has moved now carries a sentence that says why. A version for the web follows in October, without the measures that would identify a school.
           12 SEN G Used monthly. The measure on satisfaction was changed after the Forum pointed out that it could only ever go up.
           12 INC G Used in our own team meetings as well.
           """),
    action("B2.2", "SEN; CSC; ASC; FCH", "May 2018", "Head of SEN; Disabled Children’s Manager; Preparing for Adulthood Manager; Designated Clinical Officer", "Director for Children’s Services; Director for Adult Services",
           "Bring the separate action plans of each agency into line with this statement, and drop those that say the same thing twice.",
           "One plan an agency, reviewed by its own senior team each quarter. No action appears in two plans with different dates.",
           r"""
           3 SEN A Our plan redrafted.
           6 SEN G Done.
           3 CSC A Under way.
           6 CSC G Done, 14 actions became 9.
           6 ASC A Waiting for the transition protocol.
           9 ASC G Done.
           6 FCH A Ours includes therapy waits, which this statement does not. We propose to keep them, because they are what parents ask us about. Apart from this it is aligned.
           9 FCH G Aligned.
           """),
    action("B2.3", "SEN; PCF", "March 2019", "SEND Improvement Manager", CHAIR, "Refresh this statement from a self-evaluation that parents, schools and young people have marked before it is signed.",
           "Self-evaluation of no more than fifteen pages, marked by at least thirty people from outside the services. Refreshed plan agreed in March 2019.",
           r"""
           3 SEN R Not started; due March 2019.
           6 SEN R Not due.
           9 SEN A Outline agreed.
           12 SEN A The draft runs to 22 pages. Marking day is on 30 January in Tolbury, with lunch; 34 people have said that they will come, eleven of them young people. Each will have a red pen.
           12 PCF A We have found the thirty. Now cut it to fifteen pages, please.
           """),
    action("B2.4", "INC; LSP", "Sep 2018", "Senior Adviser, Inclusion", HEAD_INC, "Compare outcomes at the end of each key stage for pupils with SEN with those of ten similar areas, school by school.",
           "Each school receives its own page in the autumn. Advisers discuss it with the head teacher and write down what was agreed.",
           r"""
           3 INC R Data not published until August.
           6 INC R As March.
           9 INC A Pages produced for all secondaries; primaries in October.
           12 INC G 204 pages sent and 131 discussions recorded. Widest gap: reading at 11, among pupils with speech and language needs. Advisers found that 40 schools had not known who those pupils were.
           12 LSP G Pages were useful – clear, short, no league table.
           """),
    action("B3.1", "CCG; PCF", "May 2018", "Lead Commissioner, Children", "Director of Joint Commissioning", "Draw up a map of every group, survey and panel through which families are asked for their views.",
           "Duplicates ended. One calendar, published, so that nobody is asked the same question twice in a term.",
           r"""
           3 CCG R Questionnaire drafted.
           6 CCG A The map shows 37 groups and surveys. Eleven ask the same question about being listened to (!). Three have not met since 2015 and still appear on the Local Offer.
           9 CCG A Nine ended or joined together. Calendar with the Forum for comment.
           12 CCG G Calendar published 1 November.
           6 PCF A Forum found six that the services didn't know of.
           """),
    action("B3.2", "PCF; SEN; FCH", "June 2018", "Forum Co-ordinator; Designated Clinical Officer; Head of SEN", CHAIR, "Agree one way for parents to give feedback on any service, with an answer within three weeks.",
           "Satisfaction rises from 38% (2017) to 55% by March 2019.\nThe Forum has a seat on every strategic group that it asks for.",
           r"""
           3 PCF R Nobody has talked to us about this one yet.
           6 PCF A Two good meetings. One form, on paper and on line, that is agreed. Who answers? is the question still open: each service wants to answer for itself, and parents want one letter.
           9 PCF A Pilot in Ashlow since 3 September: 26 forms, 21 answered in three weeks.
           12 PCF A All areas since 12 November. 118 forms came in, 79 were answered in time (67%). Health is slowest, adult care fastest. Three parents told us it was the first time that anybody had written back.
           3 SEN A Discussions with the Forum have begun.
           12 FCH A Our complaints team now looks at the box daily.
           """),
    action("B3.3", "CCG", "July 2018", "Co-production Officer", "Director of Joint Commissioning", "Build the views of families into each stage of buying a service, from the first idea to the review.",
           "Two contracts in the year in which parents scored the bids. Evidence of something that was changed as a result.",
           r"""
           3 CCG R No resource at present.
           6 CCG R Post vacant since 11 May.
           9 CCG A Post filled. Short breaks contract chosen as the first.
           12 CCG A Parents scored the bids for short breaks on 28–29 November. They moved 15% of the marks from “innovation” to “turning up”, and the winner changed. Equipment is the second contract, in February.
           """),
    action("B3.4", "INC", "April 2018", "Participation Team; Designated Clinical Officer", HEAD_INC, "Give young people with SEND their own council, meeting where and how they choose, with a budget of £4,000.",
           "At least twenty members from five districts, a third of them not in special schools. Their three priorities are answered by the Board in public.",
           r"""
           3 INC A Name chosen: “Loud & Clear”. 13 members.
           6 INC G 22 members from five districts, seven of them from mainstream schools. Their priorities: buses, being told the truth about college, quiet rooms. They have asked the Board to come to them.
           9 INC G Board answered on 20 September, in the council's own meeting and on its terms: no jargon buzzer was pressed more than twice.
           12 INC G Budget spent on a film. https://www.larkshire.example/loud-and-clear
           """),
    action("B3.5", "PCF", "Annually", "Forum Co-ordinator", CHAIR, "Carry out the Forum’s survey and publish the results whatever they are.",
           "400 answers. Results on the Local Offer within six weeks. The Board says in writing what it will do about the five lowest scores.",
           r"""
           3 PCF A Survey goes out in May.
           6 PCF A 463 answers, closing 30/06.
           9 PCF G Published on 2 August, whatever they are, as we said. Highest: “my child’s school knows my child” (71%). Lowest: “I know who to ring” (29%). 463 answers, a third more than last time.
           12 PCF G Board's answer received 20 Nov. Four of the five are good answers.
           """),
    action("B4.1", "SEN", "Quarterly, starting April 2018", "Mediation and Tribunal Officer", HEAD_SEN, "Report to the Board what was learnt from complaints, mediation and tribunals, with one change a quarter.",
           "A change in practice each quarter that can be seen in case samples. Cases that go to a hearing fall below the national rate.",
           r"""
           3 SEN R Register of cases being put together from three spreadsheets.
           6 SEN A First report made. 41 appeals lodged since September, 9 heard, 6 of these decided for the family. Change this quarter: a telephone call before each refusal, made by the officer who decided.
           9 SEN A Calls were made in 83% of refusals. Appeals against refusal to assess are down by a third on last summer. Officers disliked the calls at first; most now say that they learn something.
           12 SEN A Change: reasons in the letter are written for that child. National comparison due in January.
           """),
    action("B4.2", "CCG; FCH", "Sept 2018", "Complaints Manager; Designated Clinical Officer", CCG_LEAD, "Join health complaints about SEND to the same register.",
           "Themes can be seen across education, health and care.",
           r"""
           3 CCG Grey Addressed by the regional complaints project.
           6 CCG Grey Regional project delayed until 2019.
           9 CCG Grey As June.
           12 CCG Grey As before; local work-around would cost more than it is worth.
           9 FCH R We disagree that this can wait. 19 complaints since April concern plans, and 8 of these also went to the council, which answered without knowing of our reply. A shared spreadsheet would do for now.
           12 FCH R No progress.
           """),

    action("C1.1", "CSC; ASC", "May 2018", "Disabled Children’s Manager; Early Help Manager; Preparing for Adulthood Manager", "Director for Children’s Services; Director for Adult Services",
           "Social care advice to describe present needs, whoever writes it: early help, a social worker or a school’s family worker. Give out a revised form with worked examples; team managers to sign off each piece of advice.",
           "Samples every two months show a rise in advice judged good from 34% to 70% by December.\nFamilies say that the advice describes their child.\nNo plan is issued with “not known to social care” as its only entry.",
           r"""
           3 CSC A The form was revised with four social workers and two parents. Examples will follow in April. Team managers are worried about the time for sign-off, about forty minutes a case.
           6 CSC A In use since 14 May. Sign-off works in three of five teams. In the June sample 41% of advice was good (34%). What is missing most often is what happens at home after school.
           9 CSC A 52% good. “Not known” still turns up in plans finished by agency writers; they have been given the examples. Two teams were without a manager for most of the summer.
           12 CSC G 71% good in the December sample, which meets the measure. Sign-off takes place in all teams.\n- no plan in the sample said only “not known”\n- 8 of 10 families asked said that the advice described their child\n- early help writes better advice than we do
           6 ASC A Our form is aligned with the children's one.
           12 ASC G Completed.
           """),
    action("C1.2", "FCH; CCG", "May 2018", DCO, CCG_LEAD, "Set a common form for health reports across therapies, nursing, paediatrics and CAMHS, and withdraw the eleven in use.",
           "One form in use in all services.\nA pathway from request to review that fits on a page.\nReports are current and complete in nine of ten samples (weekly sample of six).",
           r"""
           3 FCH A Eleven forms have been collected, one of which dates from 1998. Workshop for all professions on 19 April. CAMHS will attend as an observer.
           6 FCH A The form was agreed by therapies and nursing. Paediatricians want free text, and have a point: children with rare conditions do not fit into boxes. CAMHS joins in July.
           9 FCH A In use everywhere except CAMHS.
           12 FCH A CAMHS uses the form since 5 November. 47 of 60 reports were complete in the autumn samples (78%), against a measure of nine in ten. Paediatrics has a supplement for rare conditions.
           3 CCG A Supportive.
           9 CCG R Our own sample found 5 of 12 reports on old forms in August, four of them from services that told us they had changed. We rate this lower than the Trust does and have said so at the contract meeting.
           12 CCG A Better; agree with the Trust's figure.
           """),
    action("C1.3", "SEN; FCH", "June 2018", HEAD_SEN, HEAD_SEN, "Say in writing how old a report may be, and what has to be asked for afresh.",
           "Guidance of one page, the same for all agencies.",
           r"""
           3 SEN R Not started.
           6 SEN A Draft with partners. The rule of thumb is twelve months, six for the under-fives.
           9 SEN G Issued 10 September.
           12 SEN G Complete.
           """),
    action("C1.4", "INC; LSP", "June 2018", "Principal Educational Psychologist", HEAD_INC, "Help secondary schools to describe a pupil’s learning across the whole curriculum, practical subjects included.",
           "Revised school report form used in all new requests from September. Case samples show that strengths are described as well as difficulties.",
           r"""
           3 INC R Form on the agenda of the co-ordinators' network in May.
           6 INC A The form was tried in six schools. It takes 50 minutes; our target is 30. Teachers of practical subjects had never been asked before, and wrote most.
           9 INC A Shortened to 35 minutes and in use.
           12 INC G 94% of requests since September use it.
           9 LSP A Co-ordinators like it. Those without time for the role (38 schools) struggle.
           """),
    action("C2.1", "FCH", "June 2018", DCO, CCG_LEAD, "Train clinicians to state what, how often, how long and by whom; collect families’ views of whether that is what they get.",
           "Provision from health can be counted in 80% of sampled plans. Ten examples of families’ feedback that led to a change in a report.",
           r"""
           3 FCH R Training planned for May.
           6 FCH A 64 clinicians out of 150 are trained. “Access to” and “as required” are banned in house. One therapist put it like this: if I can’t count it, I can’t deliver it, and nor can they complain.
           9 FCH A 112 clinicians are trained. Provision could be counted in 58% of the plans sampled. Families’ views: 14 examples, of which 6 led to a change in a report.
           12 FCH A 150 trained; 74%.\n• speech and language 88%\n• occupational therapy 81%\n• CAMHS 49%
           """),
    action("C2.2", "CSC; ASC", "June 2018", "Disabled Children’s Manager; Preparing for Adulthood Manager", "Director for Children’s Services",
           "State social care provision in hours and tasks, in sections H1 and H2.",
           "Guidance reissued with good examples. Sampled plans hold provision that matches the care needs described.",
           r"""
           3 CSC A Examples being collected.
           6 CSC A Guidance reissued 4 June.
           9 CSC A Sample of 20: 12 with hours and tasks.
           12 CSC A 15 of 20.
           9 ASC R Nobody has used section H2 correctly in our samples, ourselves included. Lawyers have been asked for advice. Until then our workers put everything under H1, which is wrong but at least legible.
           """),
    action("C2.3", "SEN; INC", "June 2018", "Principal Educational Psychologist", HEAD_SEN, "Review how exactly education provision is described, with schools, and share examples from areas that do it well.",
           "Examples on the schools’ website. Monthly samples rise from 55% good to 85%.",
           r"""
           3 SEN A Reading group of four case officers and two psychologists has started on plans from three other areas.
           6 SEN A 61%.
           9 SEN A 70%. Examples on line since 1 September.
           12 SEN A 79% good. New officers need longer: 66% among those with less than six months in post. Each of them is now paired with someone who has done fifty plans.
           """),
    action("C3.1", "SEN; INC; CSC; FCH; ASC", "May 2018", "Head of SEN; Principal Educational Psychologist; Designated Clinical Officer; Disabled Children’s Manager; Preparing for Adulthood Manager", HEAD_SEN,
           "Reissue guidance on outcomes, with examples from early years to 25.\nMove the outcomes meeting to week six so that advice can be written towards it.",
           "From samples:\n- each outcome is tied to a need and to provision\n- outcomes say what will be different, by when\n- from Year 9, each plan covers work, home, friends and health\n- young people can say what theirs are.",
           r"""
           3 SEN A Guidance in draft.
           6 SEN A Guidance reissued on 29 May with thirty-one examples from early years to 25. The outcomes meeting has moved to week six in two of five teams; the others change when their new officers have started.
           9 SEN A Four of five teams.
           12 SEN G In all teams. 4 in 5 sampled outcomes are tied to need and provision, and from Year 9 two thirds of plans cover work, home, friends and health. A young man of 17 told our auditor his outcomes by heart.
           3 FCH A As SEN.
           6 CSC A We attend where we are told in time.
           """),
    action("C3.2", "SEN; FCH; CSC; ASC", "April 2018", "Head of SEN; Designated Clinical Officer", HEAD_SEN, "Redesign the plan so that the young person’s own page comes first and health and care are not an appendix.",
           "Template agreed by all agencies, tried with ten families, in use by June. Guidance notes in the margin.",
           r"""
           3 SEN R Late. The software supplier quoted £9,000 for the change of order, for moving one page to the front. We have asked what it would cost to leave.
           6 SEN A The quote was halved. Template agreed by all agencies; trial with eleven families. They liked the first page best and the section on transport least.
           9 SEN G In use since 2 July.
           12 SEN G Complete.
           6 FCH A Agreed.
           """),
    action("C3.3", "PCF; SEN", "May 2018", "Forum Co-ordinator; Head of SEN; Information and Advice Service Manager", HEAD_SEN, "Write a guide to good outcomes for parents, by parents.",
           "Guide on the Local Offer, in print at every special school and in three further languages.",
           r"""
           3 PCF R Four parents have volunteered.
           6 PCF A The text is ready. We want drawings, not stock photographs of other people's children. Pupils of Heronmoor School have offered, and their art teacher needs until July.
           9 PCF G Published 7 September with drawings by pupils of Heronmoor School.
           12 PCF G Polish, Portuguese and Bengali versions out. Dziękujemy!
           """),
    action("C3.4", "SEN; ASC", "April 2018", HEAD_SEN, HEAD_SEN, "Revise the annual review form so that it records what has been achieved, and hold adult care reviews at the same meeting where a young person agrees.",
           "Families and young people say that their wishes were heard (survey after review, 75%). Joint reviews for at least thirty young people by December.",
           r"""
           3 SEN R Form not begun.
           6 SEN R Form depends on C3.2.
           9 SEN A Form in use since September.
           12 SEN A 68% of 204 replies said that wishes were heard, short of 75%. Joint reviews: 19, short of 30. Comments were kind about people and unkind about paper.
           9 ASC A 11 joint reviews. Works well, if the rooms are big enough.
           12 ASC A 19 joint reviews, 6 declined by the young person - their right.
           """),
    action("C3.5", "SEN", "July 2018", "SEN Data Officer", HEAD_SEN, "Record after each review whether outcomes have been met, so that progress can be seen for all.",
           "Record kept for every review from September. First analysis in December.",
           r"""
           3 SEN R System cannot hold it.
           6 SEN R As March; see D5.2.
           9 SEN A Kept on a spreadsheet for the time being, 212 reviews.
           12 SEN A 655 reviews are recorded. 38% of outcomes were met, 44% partly, 18% not. The analysis went to the Board on 13 December, which asked how many of the outcomes met had been too easy.
           """),
    action("C3.6", "ASC; PCF", "June 2018", "Preparing for Adulthood Manager", "Director for Adult Services", "Publish four short films in which young adults tell how they came to work, to a home, to friends and to good health.",
           "Films on the Local Offer. Shown in Year 9 reviews. 1,000 views.",
           r"""
           3 ASC A Two young people filmed.
           6 ASC A Three films cut. Music rights took a month.
           9 ASC G All four out. 640 views.
           12 ASC G 1,480 views. Used in 70 reviews.
           """),
    action("C3.7", "INC; LSP", "September 2018", "Careers Hub Manager", HEAD_INC, "Offer each pupil with a plan a personal careers talk by Year 9, and work experience by Year 11.",
           "Offered to all. Taken up by 80%.",
           r"""
           3 INC R Not started. Funding bid submitted.
           6 INC R The bid failed. Without it there are two careers advisers for 1,900 pupils with a plan. We have asked the Careers Hub and three large employers for help.
           9 INC A Careers Hub will cover special schools from its own funds.
           12 INC A 61% of Year 9 have had the talk.
           12 LSP A Mainstream: patchy. Employers willing, insurance not.
           """),
    action("C3.8", "FCH", "Oct 2018", DCO, CCG_LEAD, "Start planning the move from paediatric to adult health services at fourteen, with a named clinician.",
           "A health passport for every young person with a plan and a long-term condition by sixteen.",
           r"""
           3 FCH R Not due.
           6 FCH R Passport chosen.
           9 FCH A 40 passports made.
           12 FCH A 131 passports for about 320 young people. GPs are asking for it, a good sign. A named clinician has been agreed for epilepsy, diabetes and complex disability, not yet for respiratory care.
           """),
    action("C3.9", "CCG", "Dec 2018", "Lead Commissioner, Children", "Director of Joint Commissioning", "Review personal budgets: who has one, who was offered one, and what stands in the way.",
           "Offered at every assessment and review. Numbers rise from 46 to 100.",
           r"""
           3 CCG R
           6 CCG R Review begun.
           9 CCG A The review shows that a budget was offered in one of four meetings. Staff don't know the rates, and some believe that a budget means that the family becomes an employer. Both can be put right.
           12 CCG A Rates published. 63 budgets.
           """),
    action("C3.10", "CCG; FCH", "Dec 2018", DCO, CCG_LEAD, "Agree with primary care an annual health check at fourteen for each young person with a learning disability, and copy its result to the plan.",
           "Checks done for 70% of those on the register; result in the plan in half of these cases by December 2018.",
           r"""
           3 CCG R Register incomplete in 9 practices.
           6 CCG R 5 practices.
           9 CCG A 48% checked.
           12 CCG A 66% have been checked (70%), and the result was copied to the plan in 31% of cases (50%). Copying fails where the practice does not know the case officer. A list goes out in January.
           """),
    action("C4.1", "SEN; FCH; CSC", "April 2018", "Head of SEN; Designated Clinical Officer", HEAD_SEN, "Agree twelve marks of a good plan, in words that parents use, and score samples against them.",
           "Monthly report on quality and time to the Board. Complaints about the content of plans fall by a quarter.",
           r"""
           3 SEN A Ten marks agreed. Parents struck out “holistic” and “robust” wherever they found them. Two more marks, on health and on adult life, are still being argued over.
           6 SEN G Twelve marks in use since 1 May.
           9 SEN G In use.
           12 SEN G Complaints about content: 21 (Apr – Nov) against 33.
           6 FCH G Agreed.
           """),
    action("C4.2", "SEN", "Weekly", HEAD_SEN, HEAD_SEN, "Look closely at six plans a week; over the year let case officers score one another’s.",
           "300 plans looked at in the year. Scores by team are known and discussed.",
           r"""
           3 SEN A 31 so far.
           6 SEN A 98.
           9 SEN A 162; officers score one another since July.
           12 SEN A 240 plans looked at. The average is 8.1 of 12 marks (5.6 in March). Teams differ less than they did: from 7.4 to 8.9, where it had been 3.9 to 7.0. At this rate the 300 will be reached in February.
           """),
    action("C4.3", "SEN; CSC; ASC; FCH; INC", "Every 2 months, starting March 2018", "Head of SEN; Principal Social Worker; Designated Clinical Officer", HEAD_SEN, "Hold a joint audit of ten plans every two months instead of twice a year.",
           "Lessons are sent to all teams within two weeks, and each agency says in the next audit what it did about them.",
           r"""
           3 SEN G First joint audit 20 March.
           6 SEN G May held.
           9 SEN A July was cancelled, as two agencies could not come. September was held with all. Lesson: what school says and what the plan says about one-to-one help differ in six of ten.
           12 SEN G November held; lessons out in nine days.
           3 CSC G Attended.
           9 CSC A July cancelled.
           12 FCH G Attended every one that took place.
           """),
    action("C4.4", "SEN; FCH; CSC; ASC; INC; PCF", "March 2018", HEAD_SEN, HEAD_SEN, "Let the plans working group meet every six weeks, with two parents.",
           "Minutes show problems solved, not passed on.",
           r"""
           3 SEN G Meets since 6 March.
           6 SEN G Meets.
           9 SEN G Meets.
           12 SEN G Group will become permanent.
           3 PCF G Two of us go. Good group.
           """),
    action("C5.1", "SEN; CSC; FCH", "July 2018", "Head of SEN; Disabled Children’s Manager; Designated Clinical Officer", HEAD_SEN, "Review all panels: which ones decide, which ones advise, who sits there, and which can go.",
           "Terms of reference on the Local Offer. Families are told who decided and why, by name of panel and in a paragraph.",
           r"""
           3 SEN R Not started.
           6 SEN R Eleven panels were found. Four decide, five advise, and of two nobody is sure. One has met weekly since 2009 to look at cases that another has decided.
           9 SEN A Down to five. Terms published for three.
           12 SEN A Terms of reference are published for all five panels. Letters still say “the panel”. The wording is in the system and can only be changed by the supplier, in February.
           """),
    action("C5.2", "SEN; CSC; ASC; FCH", "Sep 2018", HEAD_SEN, HEAD_SEN, "Train partner services in how decisions are made, with cases rather than slides.",
           "100 people trained. Fewer requests returned for want of information (from 34% to 15%).",
           r"""
           3 SEN R Not due.
           6 SEN R Not due.
           9 SEN A 58 trained.
           12 SEN G 117 trained; 17% returned.
           """),
    action("C6.1", "SEN; CSC; FCH; ASC", "April 2018", "Head of SEN; Designated Clinical Officer; Disabled Children’s Manager", "Director for Children’s Services; Director of Quality, CCG", "Work out how many hours good plans take, and compare with the hours there are.",
           "Staffing agreed by each agency for 2018/19, in the light of the numbers.",
           r"""
           3 SEN A Hours have been counted: 24 for a plan, 7 for a review. On last year’s numbers we are nine case officers short. The paper goes to the directors on 12 April.
           6 SEN A Council agreed six posts. Four filled.
           9 SEN G All six in post; three more in the budget for 2019.
           12 SEN G Caseload 118 (171 in March).
           6 FCH R The Trust has no additional funding. Therapists absorb the work, and waits for therapy rise: 19 weeks in May, 14 a year ago. We have put this to commissioners in writing twice.
           9 FCH A CCG agreed two posts for a year.
           """),
    action("C6.2", "CSC; FCH; ASC; INC", "May 2018", "Workforce Development Manager", "Director for Children’s Services", "Put on line a course of ninety minutes on writing advice, required of all who write it.",
           "350 people by December. A sample of advice before and after shows the difference.",
           r"""
           3 CSC A Course bought from another county and adapted.
           6 CSC A 126.
           9 CSC A 241.
           12 CSC G 377 people have completed the course. Advice judged good: 31% before, 63% after (32 pairs). It is required of new starters from January. Thank you to Ffion and Agnieszka, whose voices tell the story in part two.
           9 FCH A 88 of our staff.
           """),
    action("C6.3", "SEN; FCH; CSC; ASC", "Dec 2018", HEAD_SEN, HEAD_SEN, "Send staff of all agencies to the regional network in pairs and ask each pair to teach ten others.",
           "Twelve pairs. Evidence that what they taught is used.",
           r"""
           3 SEN Grey Regional network reorganised; we wait for its programme.
           6 SEN Grey As March.
           9 SEN R Programme published in August. Two pairs went in September.
           12 SEN A Seven pairs.
           """),

    action("D1.1", "SEN; FCH; CSC; ASC", "April to June 2018", "Head of SEN; Designated Clinical Officer; Disabled Children’s Manager", HEAD_SEN, "Find out, week by week over twenty weeks, where cases wait and for whom.",
           "The working group knows the five longest waits. Each has an owner and a date in that agency’s plan.",
           r"""
           3 SEN A 60 cases traced. Longest wait: from draft to final (31 days).
           6 SEN G 120 cases traced week by week. The five longest waits, with an owner each:\n1. draft to final (SEN)\n2. health advice (Fenbrook)\n3. choice of school (SEN)\n4. care advice (CSC)\n5. typing (business support)
           9 SEN G Complete.
           12 SEN G Complete. Trace repeated with 40 cases: draft to final 12 days.
           """),
    action("D1.2", "SEN", "April 2018", "SEN Data Officer", HEAD_SEN, "Put the records right, so that the monthly figures can be trusted.",
           "Errors in a sample of 50 records fall from 22% to below 3%.",
           r"""
           3 SEN A 14%.
           6 SEN A 6%.
           9 SEN G 2%.
           12 SEN G 2%
           """),
    action("D1.3", "SEN", "Monthly, starting April 2018", "SEN Data Officer; Business Support Team", HEAD_SEN, "Report to the Board: number of requests, share in twenty weeks, oldest case, and what each team needs.",
           "Share within twenty weeks: 50% in June, 60% in September, 70% in December 2018, 80% in March 2019.",
           r"""
           3 SEN A 36%.
           6 SEN A 52% in June. On the trajectory.
           9 SEN R 54% in September, when it should have been 60%. Reasons: holidays of psychologists and case officers fell together, and requests are 40% up on last year. A rota for next summer has been agreed; two officers on loan from a neighbouring county start in October.
           12 SEN A 66% in December (70%). It was 71% in November and fell with the loan of the two officers ending. The oldest case, 41 weeks, is now agreed with the family.
           """),
    action("D1.4", "SEN; LSP", "Sept 2018", HEAD_SEN, HEAD_SEN, "Settle more needs without a plan, through funds that clusters of schools may spend at once.",
           "Requests fall by 10%. Clusters can show what they bought and what changed.",
           r"""
           3 SEN R Not due.
           6 SEN A Eight clusters ready.
           9 SEN A Fund opened 10 September.
           12 SEN A £212k spent on 304 pupils, a median of £480. Requests are level with last autumn, the first time in four years that they have not risen. Clusters differ: one has spent everything, one a tenth.
           9 LSP G Fastest money we have ever seen.
           12 LSP A The money is good. The paperwork has doubled since October, when a second form was introduced to show what changed. We have offered to write a shorter one.
           """),
    action("D2.1", "FCH; CSC; SEN", "June 2018", "Designated Clinical Officer; Disabled Children’s Manager; Head of SEN", HEAD_SEN, "Send requests for advice from one mailbox, on one form, with one telephone number for questions.",
           "Requests reach the right person within two working days.",
           r"""
           3 FCH A Mailbox opened.
           6 FCH G Working. 2.1 days on average.
           9 FCH G 1.4 days.
           12 FCH G Complete.
           6 CSC A Some requests still come to team managers by name, including one who retired in 2016.
           9 CSC G Resolved.
           """),
    action("D2.2", "SEN", "April 2018\nWeekly reporting", "Business Support Team", HEAD_SEN, "Report each Monday which advice is late, to those who can do something about it.",
           "Share of advice within six weeks, by agency, in the monthly report: 85% by December.",
           r"""
           3 SEN R List sent by hand, when there is time.
           6 SEN A Automatic since 11 June.
           9 SEN A Education 88%, health 57%, care 69%.
           12 SEN A Education 91%, health 72%, care 80%; together 82% (target 85%). The Monday list is now read out in three organisations' own meetings, which did more than any letter.
           """),
    action("D2.3", "FCH", "May 2018", "Therapies Manager", CCG_LEAD, "Keep one session a week in each therapy team for statutory advice.",
           "Health advice within six weeks: 80% by December.",
           r"""
           3 FCH R Not possible with present staffing. One session a week in each team would mean 19 fewer children treated a week. We can't do both, and have said so to the Board.
           6 FCH R See C6.1.
           9 FCH A Sessions kept in three of five teams since the two posts were filled.
           12 FCH A 72%. All five teams from January.
           """),
    action("D3.1", "ASC; SEN", "Every 2 months, starting March 2018", "Preparing for Adulthood Manager", "Director for Adult Services", "Report to the Preparing for Adulthood Board how many plans will be ready by 31 March for those who leave school.",
           "Plans ready by 31 March: 42% (2017), 55% (2018), 75% (2019).",
           r"""
           3 ASC A 51% with two weeks to go.
           6 ASC A 56% on 31 March. Target met, and too low.
           9 ASC A 391 young people leave school in 2019. Reviews are booked for 288. The colleges have asked for plans by Christmas, so that timetables can be built around them; we agree, and can't promise it.
           12 ASC A Reviews were held for 310 of 391. Forecast for 31 March: 72% (target 75%). What is missing is in most cases the college's own advice, which is nobody's statutory duty.
           """),
    action("D3.2", "ASC; CSC", "Every 2 months, starting March 2018", "Preparing for Adulthood Manager; Disabled Children’s Manager", "Director for Adult Services", "Keep one list of young people likely to need adult care, from fourteen.",
           "Nobody reaches eighteen unknown to adult services who should have been known.",
           r"""
           3 ASC A List of 214 agreed.
           6 ASC G 240; looked at together every second month.
           9 ASC G One young woman came to us at 17 years and 11 months. We have found out why: she moved here at 16 and her file did not. The other county has apologised, to her as well.
           12 ASC G None since.
           3 CSC G Complete from our side.
           6 CSC G As Adult Services.
           """),
    action("D3.3", "ASC; CSC; PCF", "June 2018", "Preparing for Adulthood Manager", "Director for Adult Services", "Publish for parents what adult care is, who may have it and how to ask.",
           "Parents’ groups say that they understand it. Pages are read 200 times a month.",
           r"""
           3 ASC R Text from the lawyers is unreadable; starting again.
           6 ASC A New text with the Forum.
           9 ASC G On line 6 August.
           12 ASC G 260 readers a month.
           9 PCF G Clear. At last.
           """),
    action("D3.4", "SEN; LSP", "October 2018", HEAD_SEN, HEAD_SEN, "Begin the move from Year 6 to Year 7 in Year 5, for those likely to need a special school.",
           "Year 6 transfers complete by 15 February: 97% in 2019 (81% in 2018).\nA county protocol that schools have agreed.",
           r"""
           3 SEN A 81% by 15 Feb 2018.
           6 SEN A Protocol in draft; Year 5 reviews asked for in June.
           9 SEN A 290 of 344 Year 5 reviews held.
           12 SEN A Names were with schools on 12 November, nine weeks earlier than last year. 322 of 344 families had their first choice. The other 22 have a named officer and, where they wished, a meeting with the head teacher.
           12 LSP A Earlier is better. Special schools are full, whatever the date.
           """),
    action("D4.1", "SEN", "May 2018", HEAD_SEN, HEAD_SEN, "Sort reviews by need for change, so that plans that must change are dealt with first.",
           "Decision within four weeks of the meeting in 75% of cases.",
           r"""
           3 SEN R Backlog: 1,140 reviews.
           6 SEN R The backlog is 1,020. Reviews have been sorted by need since May: 212 plans must change, 640 should be confirmed, and the rest can cease with the family’s agreement. Confirming takes four minutes each.
           9 SEN A 655 left. 44% in four weeks.
           12 SEN A 310 left. 58%.
           """),
    action("D4.2", "SEN; PCF", "June 2018", HEAD_SEN, HEAD_SEN, "Measure reviews by what families thought of them, as well as by their date.",
           "Survey after each review. 60% answer; 75% content.",
           r"""
           3 SEN R Not started.
           6 SEN A Survey ready.
           9 SEN A 22% answer.
           12 SEN A 31% answer, and 70% of these are content. A question at the end of the meeting, on a tablet, brings more answers than a letter ever did. Paper stays for those who want it.
           """),
    action("D5.1", "SEN", "March 2018", HEAD_SEN, "Head of Digital", "See three case management systems at work, with parents and school staff among the audience.",
           "Strengths and weaknesses written down by those who will use it.",
           r"""
           3 SEN G Seen on 1, 8 and 13 March. 40 people; parents were unanimous.
           6 SEN G Complete.
           9 SEN G Complete.
           12 SEN G Complete.
           """),
    action("D5.2", "SEN", "May 2018", "Head of Digital", "Director for Children’s Services", "Write the business case for a system in which families can see their own case.",
           "Decision by July 2018. A plan for putting it in, with dates.",
           r"""
           3 SEN A In draft.
           6 SEN A Approved 19 June, £184,000 over four years. Decision was due in May and came in June, as the Cabinet meeting was moved. Contract by July.
           9 SEN A The contract is delayed by a challenge from a supplier who did not win. Procurement expects to answer it by October. Families have been told that the system will not be here this school year.
           12 SEN A Signed 30 November. Goes live June 2019.
           """),

    action("E1.1", "INC", "October 2017 to March 2018", HEAD_INC, "Chair of Education Scrutiny", "Let the scrutiny working group examine exclusion and report, with pupils with SEN as a chapter of its own.",
           "Report in March 2018 with recommendations.",
           r"""
           3 INC G Report received 21 March: 14 recommendations, 5 of them on SEN. The chapter on SEN is the longest. It says that schools which know the child exclude the child less, and gives examples.
           6 INC G Complete.
           9 INC G Complete. 9 of 14 recommendations carried out.
           12 INC G Complete. 12 of 14.
           """),
    action("E1.2", "INC; LSP", "Next meeting: 17 Apr 2018", "Performance and Intelligence Manager", "Chair of the Safeguarding Board’s quality group", "Report exclusion and part-time timetables to the Safeguarding Board’s quality group.",
           "Minutes record challenge, and who took away what.",
           r"""
           3 INC A On the agenda.
           6 INC A Reported 17 April. Group asked for names of schools.
           9 INC G Names are given since July.
           12 INC G Quarterly.
           """),
    action("E1.3", "INC; LSP; CSC", "May 2018", "County Attendance Manager", HEAD_INC, "Keep a register of every pupil on a part-time timetable, with reason, hours and end date.",
           "All schools report monthly. No part-time timetable longer than six weeks without a review. The number with SEN falls by half.",
           r"""
           3 INC R Nobody knows the number. Best guess 500.
           6 INC R 118 of 204 schools have reported: 366 pupils, 241 with SEN. The longest had lasted 14 months. In eleven cases the parents had not known that it was voluntary.
           9 INC A 187 schools: 402 pupils, 270 with SEN.
           12 INC A 201 schools: 297 pupils, 188 with SEN. Seven beyond six weeks without review, all followed up within days. We rate this amber until the number has halved (measure: 120).
           9 LSP G All partnership schools report. We think this is done.
           6 CSC A Social workers now tell us of pupils on the list of children in need: 39.
           """),
    action("E2.1", "INC; LSP", "June 2018", "Senior Adviser, Inclusion", HEAD_INC, "Agree that a review is held, with the parents and the psychologist, before a third fixed-term exclusion of the same pupil.",
           "Reviews held in 90% of cases. Third exclusions fall by a third.",
           r"""
           3 INC R Head teachers are not of one mind. Some say that a review before the third exclusion comes too late, some that it comes too early. A meeting of all 34 is set for 10 May.
           6 INC R Agreed by 21 of 34 secondaries.
           9 INC A 31 of 34.
           12 INC A Reviews were held in 72% of cases, against 90%. Third exclusions are down by 24%, against a third. Where a review was held, three in four pupils were not excluded again in the term.
           6 LSP A It was 23 of 34 on the day.
           12 LSP A As inclusion team.
           """),
    action("E2.2", "INC", "Oct 2018", "Educational Psychologist (Research)", HEAD_INC, "Study fifteen young people who were excluded more than five times: what was known, when, and what was tried.",
           "Report that schools will want to read. Six of the young people tell their story themselves.",
           r"""
           3 INC R Not due.
           6 INC A Fifteen found, eleven agreed.
           9 INC A Interviews complete.
           12 INC G Published on 26 November under the title “Fifteen”. Common thread: a language difficulty found late, in 9 of 15. Six of the young people tell their own story, two of them on film. 900 copies asked for.
           """),
    action("E2.3", "INC; LSP", "September 2018", "Senior Adviser, Inclusion", HEAD_INC, "Share how schools have made lessons and the school day bearable for pupils with social, emotional and mental health needs.",
           "A pack in all schools in September. Twelve schools open their doors.",
           r"""
           3 INC R Collecting examples.
           6 INC A 17 examples.
           9 INC G Pack out 5 September.
           12 INC G 14 open mornings, 96 visitors.
           12 LSP G Agreed.
           """),
    action("E2.4", "FCH; INC", "Sept 2018", "CAMHS General Manager", CCG_LEAD, "Give each secondary school a named CAMHS worker who answers the telephone.",
           "All 34 schools by September. Answer on the same day.",
           r"""
           3 FCH Grey To be addressed through the national pilot, if our bid succeeds.
           6 FCH Grey Bid submitted.
           9 FCH A The national bid failed. A local scheme has started in 12 schools with workers whom we could release. They answer on the same day, or say when they will.
           12 FCH A 22 schools.
           """),
    action("E3.1", "INC; FCH; CSC; LSP", "May 2018", "Senior Adviser, Inclusion; Area Social Care Manager; CAMHS General Manager", HEAD_INC, "Put a team around each of the eight schools that exclude most: early help, school nurse, CAMHS, psychologist, specialist teacher.",
           "A plan a school, with its governors’ agreement. Days lost in the eight schools: 1,020 (2016-17) to 700 (2017-18).",
           r"""
           3 INC A Eight schools told. Six pleased.
           6 INC A Teams in seven. Days lost, Sept – May: 640.
           9 INC G 771 days lost for the year: 24% fewer, short of the target of 700. Two schools halved their figure, one rose. We rate this green for the teams, which are embedded; not for the number.
           12 INC G Autumn term 190 against 266.
           6 FCH A School nurses in all eight, CAMHS in four.
           9 CSC A Early help in all eight. Two schools have had three changes of worker since May.
           9 LSP A Four of the eight would have liked to be asked first. All eight want the team to stay. Governors at two schools have paid for additional hours of the specialist teacher.
           """),
    action("E3.2", "INC; LSP", "July 2018", "Educational Psychologist", HEAD_INC, "Work with thirty Year 8 pupils at two schools over two terms, in small groups, with their form tutors.",
           "Days lost by the thirty fall by half.",
           r"""
           3 INC A Groups began 5 March.
           6 INC A Attendance at groups 81%.
           9 INC G Days lost by the thirty pupils: 94 in spring, 41 in summer. Attendance at the groups was 81%, which is better than the same pupils’ attendance at school. Form tutors have asked for the same training.
           12 INC G Third school has joined at its own cost.
           """),
    action("E4.1", "INC", "June 2018", "Senior Adviser, Inclusion", HEAD_INC, "Rewrite the county’s guidance on behaviour so that it begins with the question why.",
           "Guidance launched at the head teachers’ conference in June. 60% of schools have revised their policy by December.",
           r"""
           3 INC R Drafting group formed.
           6 INC G Launched 20 June.
           9 INC G 31%.
           12 INC A 48% have revised their policy, short of 60%. Amber again, as policies come slower than we hoped: governors meet once a term. Nobody has refused.
           """),
    action("E4.2", "INC; LSP; PCF", "September 2018", "Senior Adviser, Inclusion", HEAD_INC, "Award a mark for inclusion that schools earn by showing what pupils and parents say.",
           "Twenty schools by March 2019. Half of the assessors are parents.",
           r"""
           3 INC R Not started.
           6 INC R Standard in draft.
           9 INC A Six schools trying it.
           12 INC A Nine schools have the mark and seven more have applied. Eleven parent assessors are trained, half of all assessors. One school failed and will try again, and thanked us for the report.
           12 PCF G Best training day we've been on. – Agnieszka & Ffion
           """),
    action("E4.3", "CSC; INC", "September 2018", "Chair of the Disabled Children’s Safeguarding Group", "Independent Chair, Safeguarding Board", "Renew the policy on physical intervention and require every use to be reported.",
           "Policy in all schools. Reports reach the group each quarter, and repeated use on one child is followed up within a week.",
           r"""
           3 CSC A Policy with lawyers.
           6 CSC A With unions.
           9 CSC R Unions have asked for more time. Missed. The sticking point is reporting: staff fear that a report is an accusation. The group's chair will meet the three unions on 16 October.
           12 CSC A Agreed on 4 December and in schools from January. Reports come to the group each quarter. Repeated use on one child will be followed up within a week by the school’s social worker.
           """),
]

MEASURES = [
    # ref, area, measure, unit, baseline, target, better, trajectory, actuals (March to December 2018, March 2019)
    ("D-1", "D", "New plans issued within 20 weeks", "%", "31%", "100% by September 2019", "higher", [None, 0.5, 0.6, 0.7, 0.8], [0.36, 0.52, 0.54, 0.66, None]),
    ("D-2", "D", "Advice received within six weeks, all agencies", "%", "52%", "85%", "higher", [None, None, 0.75, 0.85, 0.9], [0.55, 0.63, 0.71, 0.82, None]),
    ("D-3", "D", "Annual reviews waiting for a decision", "number", "1,140", "0", "lower", [1140, 900, 500, 200, 0], [1140, 1020, 655, 310, None]),
    ("C-1", "C", "Sampled plans judged good or better", "%", "41%", "80%", "higher", [0.45, 0.55, 0.65, 0.75, 0.8], [0.44, 0.51, 0.64, 0.73, None]),
    ("C-2", "C", "Social care advice judged good", "%", "34%", "70%", "higher", [None, 0.45, 0.55, 0.7, 0.7], [0.34, 0.41, 0.52, 0.71, None]),
    ("B-1", "B", "Parents satisfied with services (survey)", "%", "38%", "55%", "higher", [None, None, None, None, 0.55], [None, 0.42, None, None, None]),
    ("E-1", "E", "Days lost to fixed-term exclusion of pupils with SEN, secondary, school year to date", "days", "2,412", "1,690", "lower", [None, None, 1690, 480, 990], [1130, 1525, 1811, 509, None]),
    ("E-2", "E", "Pupils with SEN on a part-time timetable", "number", "not known", "120", "lower", [None, None, 240, 180, 120], [None, 241, 270, 188, None]),
]

GLOSSARY = [
    ("CAMHS", "Child and adolescent mental health services"),
    ("CCG", "Clinical commissioning group"),
    ("DCO", "Designated Clinical Officer"),
    ("EHCP", "Education, health and care plan"),
    ("GP", "General practitioner"),
    ("H1, H2", "The sections of a plan in which social care provision is set out"),
    ("Local Offer", "The website on which all services for children with SEND are described"),
    ("SEMH", "Social, emotional and mental health needs"),
    ("SEN, SEND", "Special educational needs; special educational needs and disabilities"),
    ("Loud & Clear", "The council of young people with SEND in Larkshire"),
]

NARRATIVE = [
    ("Why there is a statement",
     "Inspectors of education and of health visited Larkshire in **November 2017**. They found committed people, and five weaknesses serious enough to ask"
     " for a written statement of action. The County Council and the Clinical Commissioning Group are jointly answerable for it.\n\n"
     "The weaknesses, each with a section of its own in this statement, are:\n\n"
     "- accountability: who answers to whom for the reforms;\n- self-knowledge: what the area believes about itself;\n"
     "- plans, in two respects:\n  - how good they are,\n  - how late they are;\n- exclusion from mainstream secondary schools.\n\n"
     "The law behind it is the [Children and Families Act 2014](https://www.legislation.gov.uk/ukpga/2014/6/contents)."),
    ("What we promise",
     "> Children and young people in Larkshire are known, included and ready for the life they choose.\n\n"
     "1. We **ask** families and young people before we decide.\n2. We **say** what we have done and what we have not.\n3. We **change** what does not work.\n\n"
     "*This statement was written with the Larkshire Parent Carer Forum.*"),
    ("Who oversees it",
     "The **SEND Improvement Board** meets monthly and reports each quarter to the Children’s Trust. The **Health and Wellbeing Board** and the Governing Body of"
     " the CCG receive the same report. Three scrutiny committees examine it in public.\n\n"
     "- Chair: Cabinet Member for Education\n- Deputy: Director of Quality, CCG\n- Two seats for the Parent Carer Forum\n\n"
     "### When a matter cannot be settled\n\n"
     "What the board cannot settle in two meetings goes up a step, as Annex A shows.\n\n"
     "### When the next reports are due\n\n"
     "| Quarter ends | Returns by | Board meets |\n|---|---|---|\n| March 2018 | 6 April 2018 | 19 April 2018 |\n| June 2018 | 6 July 2018 | 19 July 2018 |\n"
     "| September 2018 | 5 October 2018 | 18 October 2018 |\n| December 2018 | 11 January 2019 | 24 January 2019 |"),
    ("How progress is rated",
     "Each agency rates the actions for which it is responsible. Where two agencies disagree, the rating of the agency named first stands and the difference is shown."),
    ("Annex A: Governance",
     "Every member of the SEND Improvement Board takes its report to the governing body of the organisation that sent them.\n\n"
     "![The SEND Improvement Board reports upwards to the Health and Wellbeing Board, the Children’s Trust and the Governing Body of the CCG; the SEND Operations"
     " Group, the Parent Carer Forum and three scrutiny committees report to it](governance.png \"Who reports to whom\")\n\n"
     "### Steps when a matter is stuck\n\n"
     "1. The **Operations Group** names the matter and who can settle it.\n2. The **Improvement Board** hears both sides at its next meeting.\n"
     "3. The chair writes to the chief officer, who answers within ten working days.\n   An answer that comes late is shown in the next report.\n"
     "4. The **Children’s Trust** decides."),
]
