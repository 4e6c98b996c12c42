"""Plan 3, the progress of a children and young people’s plan; wording only."""

PLAN = {
    "Title": "Children and Young People’s Plan 2018 – 2022",
    "Subtitle": "Progress report",
    "Sponsor": "Larkshire Children’s Trust",
    "Organisation": "Larkshire County Council",
    "Vision": "Larkshire: where every child is somebody’s business.",
    "First period": "2019-03",
    "Last period": "2020-03",
    "Protective marking": "OFFICIAL",
    "Version": "1.2, for the Trust’s meeting",
    "Date": "23 April 2020",
    "Logo": "trust-logo.png",
    "Logo description": "Larkshire Children’s Trust: a lark over a green field",
    "Contact": "Children’s Trust Office, Shire Hall, Wexbridge – childrens.trust@larkshire.example",
    "Reports": "board-summary, progress, scorecard, changes, slippage",
}

AGENCIES = [
    ("EDU", "Education Service", "County Council – education; Education; Schools and Learning", "Dilys Achterberg", "education.performance@larkshire.example"),
    ("EH", "Early Help", "Early Help Service; County Council – early help", "Performance Lead", "early.help@larkshire.example"),
    ("PH", "Public Health", "Larkshire Public Health; School Health Nurses", "Dr Uchenna Okwuosa", "public.health@larkshire.example"),
    ("FHW", "Fenbrook Health and Wellbeing NHS Trust", "Fenbrook; CAMHS; Fenbrook Trust", "CAMHS Information Desk", "camhs.information@fenbrookwellbeing.example"),
    ("DIS", "District and City Councils", "District councils; Districts", "Wexbridge City Council, Policy", "policy@wexbridge.example"),
    ("POL", "Larkshire Constabulary", "Police; Constabulary", "Child Protection Policy Unit", "cp.policy@larkshire.police.example"),
    ("VCS", "Larkshire Voluntary Action", "Voluntary Action; LVA; Voluntary sector; Community and voluntary sector", "François Delacroix-Webb", "francois@larkshireva.example"),
    ("DAP", "Domestic Abuse Partnership", "Domestic Abuse Strategic Board; DA Partnership", "Partnership Co-ordinator", "dap@larkshire.example"),
    ("ENG", "Engagement Team", "Engagement; Voice Team; Engagement and Consultation", "Participation Lead", "engagement@larkshire.example"),
]

AREAS = [
    ("1", "Be successful", "Focus on children who miss out on education", "Children go to school, stay there and are glad that they did.", "Dilys Achterberg; Ravi Menon-Clarke"),
    ("2", "Be healthy", "Focus on emotional wellbeing and mental health", "Children know whom to turn to, and are seen before matters get worse.", "Dr Uchenna Okwuosa; Siobhán Tregarthen"),
    ("3", "Be safe", "Focus on children who live with domestic abuse", "Children are noticed, believed and helped to recover.", "Supt. Karen Holloway-Diaz"),
    ("4", "Be supported", "Focus on being listened to", "Children say that adults listen and do what they promise.", "TBC"),
]


def action(ref, area, text, agencies, measures, leads, timetable, own_rows=True):
    """`own_rows`: in returns each measure has a row of its own."""
    return dict(ref=ref, area=area, text=text, agencies=agencies, measures=measures, leads=leads, timetable=timetable, own_rows=own_rows)


ACTIONS = [
    action("BS1", "1",
           "• All agencies to say in one page what they offer to children who miss out on education, and to those who are not ready for school at five.\n"
           "• Agree an inclusion strategy: where pupils are missing out, why, and which services together can bring them back.\n"
           "• Set up a Learner Board of six agencies by the end of September 2018.\n"
           "• Year 2: a campaign on attendance that speaks to parents in their own language and at the school gate.",
           "County Council – education, early help\nCity and district councils\nHealth visitors and school nurses\nCAMHS\nVoluntary sector\nLarkshire Constabulary",
           ["Raise the share of five-year-olds with a good level of development to 74% in 2018/19.",
            "Reduce permanent exclusions to 52 in the school year 2018/19.",
            "Find every permanently excluded pupil a place within six school days.",
            "Reduce the number of primary pupils with a fixed-term exclusion to 310 or fewer.",
            "Reduce the number of secondary pupils with a fixed-term exclusion to 1,400 or fewer.",
            "Bring persistent absence in primary schools down to 7.0%.",
            "Bring persistent absence in secondary schools down to 12.0%.",
            "Reduce the number of pupils on a part-time timetable.",
            "Reduce permanent exclusions of pupils with special educational needs to 24.",
            "Know every child who is educated at home, and visit where parents agree.",
            "Reduce the number of children without a school place for more than four weeks to none."],
           "Dilys Achterberg; Ravi Menon-Clarke", "March and September"),
    action("BH1", "2",
           "• Make known what help there is and how to reach it, by telephone, on the web and in person.\n"
           "• Learn to notice distress that does not show, self-harm above all.\n"
           "• Encourage young people to refer themselves.\n"
           "• Ask schools how they care for mental health and what they lack; make it a theme of the schools’ partnership.\n"
           "• Year 2: reach children who turn away from services.",
           "County Council – early help\nCity and district councils\nPublic Health\nFenbrook Health and Wellbeing NHS Trust\nSchools\nVoluntary sector",
           ["Early help assessments: 1,900 or more in 2018/19.",
            "More children accepted by the single point of access to CAMHS, and more of them seen within twelve weeks.",
            "Fewer than 590 hospital attendances for self-harm among those aged 12 to 17 (baseline 590).",
            "More young carers known and supported.",
            "More young people who refer themselves to CAMHS.",
            "Number of children and young people seen one to one by a school nurse for emotional wellbeing, by term.",
            "Mental health support teams at work in twenty schools, each of which names a lead.",
            "Progress of the two community projects, in Tolbury and Harrowmere."],
           "Dr Uchenna Okwuosa; Siobhán Tregarthen", "March and September"),
    action("SF1", "3",
           "• Renew the pathway for young people who live with domestic abuse and see that all agencies know it, understand it and use it.",
           "Domestic Abuse Partnership", ["The pathway is used: agencies can show it in their own case audits.", "Practitioners who are trained say three months later what they do differently."],
           "Supt. Karen Holloway-Diaz", "September"),
    action("SF2", "3",
           "• Tell schools before nine o’clock when police have been called to a pupil’s home the night before.\n- Agree with schools what they do with the message.",
           "Larkshire Constabulary; County Council – education", ["More messages to schools under Operation Lantern.", "All schools have guidance on how to respond."],
           "Supt. Karen Holloway-Diaz", "March"),
    action("SF3", "3",
           "• Place eight specialist workers with the family support teams, for those who suffer abuse and for those who do it.",
           "Domestic Abuse Partnership; County Council – early help", ["Eight workers in post and their groups running.", "Better outcomes for children, measured as the contract with the provider sets out."],
           "Supt. Karen Holloway-Diaz", "March"),
    action("SP1", "4",
           "• Repeat the “Are you listening?” questionnaire each spring, in a form that children with disabilities can use.",
           "Engagement Team", ["Use the surveys of 2018 and 2019 as a baseline for improvement."], "TBC", "March – May", own_rows=False),
    action("SP2", "4",
           "• Test each of the other three areas with young people, and report at every meeting of the Trust what they said.",
           "Engagement Team; Voluntary sector", ["Young people’s view of each area is in the papers of each meeting."], "TBC", "Each meeting", own_rows=False),
]

# (period, agency, ref): answers by number of the measure; 0 is a text that answers none in particular.
ANSWERS = {
    ("2019-03", "EDU", "BS1"): {
        1: "72% in summer 2018 (71%). Girls 79, boys 65. The gap opens before nursery, as health visitors’ checks at two show.",
        2: "49 to date. Recommendation for 2019/20: express the target as a rate, so that the growth in pupil numbers does not hide a change.",
        3: "41% within six days, up from 23%. The rest wait on average 17 days.\nRecommended that the contract for alternative provision be brought into next year’s plan.",
        4: "268 to date, 9% fewer than at this time last year",
        5: "1,290 to date (1,344)",
        6: "7.6% against 8.1%. Chickenpox in January explains about a third of what is left.",
        7: "13.4% against 13.9% in 2017/18. Four schools account for a quarter.",
        8: "Guidance on reintegration sent to schools in February 2019. All but nine now report each month: 338 pupils.",
        9: "19 to date (17 with SEN support, 2 with a plan)",
        10: "612 known. 201 visits offered, 154 accepted.",
        11: "Not known.",
    },
    ("2019-03", "DIS", "BS1"): {0: "Leisure centres in all four districts open free of charge before eleven to pupils who are on alternative provision, with a worker."},
    ("2019-03", "POL", "BS1"): {2: "Officers attended 14 governors’ meetings on exclusion when asked. We have no figures of our own.", 11: "Safer schools officers report children seen in town during school hours (April – February: 233 reports, 160 children)."},
    ("2019-03", "EH", "BS1"): {3: "Refer to Education.", 8: "Family workers are involved with 97 of the pupils on part-time timetables."},
    ("2019-03", "EH", "BH1"): {1: "1,412 to the end of February. The target was set before the service was restructured; we propose 1,600 for 2019/20.", 4: "Not known."},
    ("2019-03", "FHW", "BH1"): {
        2: "Accepted: 640 a month (570). Seen within twelve weeks: 61%. The national measure, share of children with a diagnosable condition who are seen, stands at 38% (national target 32%).",
        5: "22% of all referrals are self-referrals (March 2019). The form on the telephone takes four minutes.",
        7: "Bid for two teams successful. First eight schools chosen with the schools’ partnership.",
    },
    ("2019-03", "PH", "BH1"): {
        3: "571 (provisional).",
        6: "Autumn term 2018\nPrimary\t1,940\nSecondary\t4,866\nColleges\t702",
        8: "Both projects have a steering group of residents. Tolbury opened its “front room” on 4 February; Harrowmere is looking for a building.",
    },
    ("2019-03", "VCS", "BH1"): {4: "We support 1,066 young carers through five projects; the schools know of 2,300. Nobody has joined the two lists, and we should like to.", 8: "Refer to Public Health, no. 8."},
    ("2019-03", "DIS", "BH1"): {8: "Ashlow: £12,000 for Harrowmere set aside. Others: nil return."},
    ("2019-03", "DAP", "SF1"): {
        1: "Pathway renewed and relaunched in October 2018. Audit of 24 cases planned for June, with the words of the children themselves.",
        2: "Three courses held, 61 people. Four more before the summer. Three-month question has been sent to the first 22.",
    },
    ("2019-03", "POL", "SF2"): {1: "1,874 messages (April 2018 – February 2019), 87% before nine o’clock.", 2: "In discussion with Education."},
    ("2019-03", "ENG", "SP1"): {0: "Questionnaire completed by 437 children and young people. What we learnt is in the implementation plan for 2019/20, p. 4.\nEvidence: “Are you listening 2018 – results.pdf”"},
    ("2019-03", "ENG", "SP2"): {0: "Youth Voice met twice on “Be successful”. Their sentence for the Board: “Ask us why we’re not there before you ask our parents for money.”"},

    ("2019-09", "EDU", "BS1"): {
        1: "73.1% (provisional), one in ten of whom moved into the county after the age of three.",
        2: "Year ended with 55. Target missed by three, all in the last fortnight of term.",
        3: "48% over the whole year.",
        4: "301 for the year. Target met.",
        5: "1,452 for the year. Target not met; days lost fell all the same, from 4,110 to 3,720.",
        6: "7.2%",
        7: "13.6%",
        8: "All schools report. 291 pupils in July, 338 in March.",
        9: "22 for the year. Target met.",
        10: "688 known. Growth is fastest in Years 10 and 11.",
        11: "31 children in July, 9 of them for more than eight weeks. Weekly meeting with admissions since May.",
    },
    ("2019-09", "EH", "BH1"): {1: "1,571 in 2018/19. New target of 1,600 agreed by the Trust in June. April to August 2019: 702.", 4: "1,102, see the return of Voluntary Action. Lists are being joined under an agreement signed in July."},
    ("2019-09", "FHW", "BH1"): {
        2: "Accepted: 702 a month. Within twelve weeks: 58%; demand grows faster than the service.\nWhat we do about it:\n- group treatment for anxiety, ten places a week\n- evening clinics in Tolbury\n- no more re-referral after one missed appointment",
        5: "25%",
        7: "Teams recruited (12 of 14 posts); training until December. Schools start in January 2020.",
    },
    ("2019-09", "PH", "BH1"): {
        3: "602, so slightly above the baseline. Hospital now records all ages in the same way, which accounts for some.",
        6: "Spring term 2019\nPrimary\t2,011\nSecondary\t4,590\nColleges\t655\nSummer term 2019\nPrimary\t1,730\nSecondary\t3,902\nColleges\t310",
        8: "Tolbury: 40 visitors a week. Harrowmere: lease signed.",
    },
    ("2019-09", "DAP", "SF1"): {
        1: "Audit of 24 cases: pathway used in 15, known but not used in 6, not known in 3 (all in adult services). Report: DA pathway audit June 2019.docx",
        2: "139 people trained. Of 48 who answered after three months, 31 named something they do differently, most often “I ask the child alone”.",
    },
    ("2019-09", "POL", "SF2"): {1: "1,022 messages April – August, 91% before nine o’clock.", 2: "Guidance sent to all schools on 3 September: https://www.larkshire.example/lantern/guidance-for-schools"},
    ("2019-09", "VCS", "BH1"): {4: "1,102 young carers supported.", 8: "Our members run two of the five groups at Tolbury."},
    ("2019-09", "VCS", "SP2"): {0: "From: François Delacroix-Webb\nSent: Friday, 6 September 2019 17:58\nTo: Children's Trust\nSubject: return (sorry, late)\n\nWe took “Be healthy” to three youth clubs, 52 young people. They would like a text message rather than a letter and a person rather than a portal. Notes attached: clubs-notes-final.pdf"},
    ("2019-09", "ENG", "SP1"): {0: "Survey ran for six weeks in spring. 512 answers (437). 74 from young people who say that they have a disability."},

    ("2020-03", "EDU", "BS1"): {
        1: "73.4% (final). Target for 2019/20 is 75%; the assessment may not take place this summer.",
        2: "31 to 20 March, when schools closed to most pupils. 38 at the same date last year.",
        3: "66% within six days. The new contract began in January.",
        4: "204 to 20 March",
        5: "Refer to above, no. 4: figures by phase are with the data team, whose members are at home without access.",
        6: "6.9%",
        7: "12.8% to half-term. The attendance campaign ran in seven languages in the nineteen schools where absence was highest; it fell in fourteen of them. Posters and the film are at https://www.larkshire.example/everydaycounts\nPlease refer to attached: Attendance data Autumn 2019.csv",
        8: "188 in February. Seven in ten have an end date.",
        9: "14 to 20 March",
        10: "742 known. An electronic noticeboard for parents who educate at home is planned for the autumn.",
        11: "Refer to above, no. 10. Numbers without a place cannot be given while admissions are suspended.",
    },
    ("2020-03", "EH", "BH1"): {1: "1,655 in 2019/20. Target met.", 4: "The joined list holds 2,740 names, 1,390 of whom are supported."},
    ("2020-03", "EH", "SF3"): {1: "Workers sit with our teams in six of eight places. Staff say that it is the best change in years: “I turn my chair round and ask.”"},
    ("2020-03", "FHW", "BH1"): {
        2: "Accepted: 846 a month until February. Within twelve weeks: 63%. National measure 44%. Appointments are by video since 23 March; 9 of 10 families accept.",
        5: "31%",
        7: "Teams are at work in 20 schools and support 11 more by telephone. Each school has named a lead. Work consists of assemblies, small groups, training for staff and talks with parents, in that order of time spent.",
    },
    ("2020-03", "PH", "BH1"): {
        3: "548 to February (eleven months).",
        6: "Autumn term 2019\nPrimary\t2,204\nSecondary\t5,127\nColleges\t911\nSpring term 2020, to 20 March\nPrimary\t1,688\nSecondary\t3,540\nColleges\t476",
        8: "Both are closed for the time being. Volunteers in Harrowmere deliver shopping and, with it, a telephone number.",
    },
    ("2020-03", "DAP", "SF1"): {1: "Repeat audit postponed from March to the autumn.", 2: "Not known."},
    ("2020-03", "DAP", "SF3"): {
        1: "Seven of eight in post: five for those who suffer abuse, two for those who do it. Groups in Wexbridge and Ashlow; the group in Tolbury starts when groups may meet again.",
        2: "Too early to say. The provider’s first report is due in September 2020.",
    },
    ("2020-03", "POL", "SF2"): {1: "1,960 messages April 2019 – February 2020. Since schools closed, messages go to the designated lead’s mobile telephone.", 2: "Refer to above, no. 1."},
    ("2020-03", "DIS", "BH1"): {8: "Wexbridge: grant of £8,500 renewed.\nTolbury Vale: rent-free use of the hall until 2022.\nAshlow and Marden: see Wexbridge.\nNorth Larkshire: nothing to report."},
    ("2020-03", "VCS", "BH1"): {4: "1,390 supported, by telephone at present.", 5: "Three of our members now help young people with the form."},
    ("2020-03", "VCS", "SP2"): {0: "No meetings possible. On-line panel with 15 young people planned for May."},
    ("2020-03", "ENG", "SP1"): {0: "Advice sought from the special schools on an easy-read version; two versions are with the printer (ages 8 to 13, and 14 to 18 or up to 25).\nSurvey opens on 30 March for six weeks."},
    ("2020-03", "ENG", "SP2"): {0: "Reported at each of the five meetings. List of what was asked and what was done: Youth voice log 2019-20.xlsx"},
}

MEASURES = [
    ("BS1-1", "1", "Five-year-olds with a good level of development", "%", "71%", "74%", "higher", [None, 0.74, 0.75], [0.72, 0.731, 0.734]),
    ("BS1-2", "1", "Permanent exclusions, school year to date", "number", "61", "52", "lower", [None, 52, None], [49, 55, 31]),
    ("BS1-6", "1", "Persistent absence, primary", "%", "8.1%", "7.0%", "lower", [0.07, 0.07, 0.07], [0.076, 0.072, 0.069]),
    ("BS1-7", "1", "Persistent absence, secondary", "%", "13.9%", "12.0%", "lower", [0.12, 0.12, 0.12], [0.134, 0.136, 0.128]),
    ("BH1-1", "2", "Early help assessments in the financial year", "number", "1,380", "1,600", "higher", [1900, None, 1600], [1412, 702, 1655]),
    ("BH1-5", "2", "Self-referrals, share of all referrals to CAMHS", "%", "17%", "30%", "higher", [None, None, 0.3], [0.22, 0.25, 0.31]),
    ("SF2-1", "3", "Operation Lantern: messages before nine o’clock", "%", "not known", "95%", "higher", [0.85, 0.9, 0.95], [0.87, 0.91, None]),
]

GLOSSARY = [
    ("CAMHS", "Child and adolescent mental health services"),
    ("DA", "Domestic abuse"),
    ("Operation Lantern", "The agreement under which police tell a school before nine o’clock of an incident at a pupil’s home"),
    ("Self-referral", "A young person asks for help without going through a doctor or a teacher"),
    ("SEN", "Special educational needs"),
    ("Youth Voice", "The county’s elected group of young people"),
]

NARRATIVE = [
    ("The plan in four lines",
     "1. **Be successful**: go to school, learn, belong.\n2. **Be healthy**: in body and in mind.\n3. **Be safe**: at home, outside and on line.\n4. **Be supported**: by people who listen."),
    ("What young people asked us to write here",
     "*“A plan is only any good if you tell us when it goes wrong.”*\n\nThe column on progress therefore says **not known** where we do not know."),
    ("Where to find more", "The plan, its easy-read version and earlier reports are at [larkshire.example](https://www.larkshire.example/childrens-plan)."),
]

ATTENDANCE = [
    ("School year", "Term", "Phase", "Sessions missed", "Persistent absence"),
    ("2018/19", "Autumn", "Primary", "4.1%", "7.6%"), ("2018/19", "Autumn", "Secondary", "5.9%", "13.4%"),
    ("2019/20", "Autumn", "Primary", "3.9%", "7.0%"), ("2019/20", "Autumn", "Secondary", "5.6%", "12.9%"),
]
LISTENING = [
    "Are you listening? 2018 - results", "", "437 children and young people answered, aged 8 to 18.", "",
    "I am asked what I think at school: 61%", "I am told what was done about it: 23%", "I know who to tell when something is wrong: 78%",
]
VOICE_LOG = [
    ("Meeting", "What was asked", "What was done"),
    ("May 2019", "Buses that run after clubs", "Two routes on trial from September"),
    ("July 2019", "A letter that says what happens next", "Rewritten with the young people"),
    ("October 2019", "Lockers in every secondary school", "Passed to head teachers; no answer yet"),
    ("December 2019", "A quiet room at the youth club in Tolbury", "Open since February"),
    ("February 2020", "Fewer forms", "Three forms became one"),
]
