"""Plan 2, the action plan after an annual performance assessment and a joint area review; wording only."""

PLAN = {
    "Title": "Inspection Action Plan",
    "Subtitle": "Annual performance assessment and joint area review: actions in chronological order",
    "Sponsor": "Larkshire Children’s Trust",
    "Organisation": "Larkshire County Council and partners",
    "Vision": "Every child in Larkshire noticed early, helped once and helped well.",
    "First period": "2008-04",
    "Last period": "2009-07",
    "Protective marking": "NOT PROTECTIVELY MARKED",
    "Logo": "",
    "Contact": "Inspection Response Team, Shire Hall, Wexbridge – inspection.response@larkshire.example",
    "Reports": "board-summary, chronological, changes, slippage",
}

AGENCIES = [
    ("CF", "Children and Families Service", "Children & Families; C&F; LCC Children and Families; Children's Social Care",
     "Business Manager, Children and Families", "candf.performance@larkshire.example"),
    ("SEN", "SEN, Disability and Access", "SEN; SEN & Disability; SEN Disability & Access Service",
     "Zoë Lacey-Ngata", "zoe.lacey-ngata@larkshire.example"),
    ("RAS", "Raising Achievement Service", "Raising Achievement; RAS; School Improvement",
     "Service Support Officer", "raising.achievement@larkshire.example"),
    ("CSL", "Commissioning, Strategy and Localities", "CSL; Commissioning & Strategy; Commissioning",
     "Performance Officer", "csl@larkshire.example"),
    ("PCT", "Larkshire Primary Care Trust", "PCT; NHS Larkshire; Larkshire PCT; Health",
     "Siân Prydderch", "sian.prydderch@larkshirepct.example"),
    ("YOS", "Youth Offending Service", "YOS; Youth Offending", "Information Officer", "yos.data@larkshire.example"),
    ("PTH", "Pathways Larkshire", "Pathways; Connexions; Connexions Larkshire", "Grażyna Woźniak",
     "g.wozniak@pathwayslarkshire.example"),
    ("LSB", "Larkshire Safeguarding Children Board", "LSCB; Safeguarding Board; Safeguarding Children Board",
     "Board Business Manager", "lscb@larkshire.example"),
]

AREAS = [
    ("SCLA", "Safeguarding and children looked after",
     "Thresholds, recording and oversight are not yet good enough to be sure that children are seen in time.",
     "Children at risk are recognised at the first contact, and those in our care do as well as other children.",
     "Head of Service, Children and Families"),
    ("SRH", "Sexual health, substance misuse and emotional health",
     "Services exist in the towns but reach too few of the young people who need them most.",
     "Fewer conceptions under eighteen, quicker assessment and shorter waits.", "Children’s Lead for Public Health, PCT"),
    ("LDD", "Learning difficulties and disabilities",
     "Support is well regarded by the families who find it; too many do not.",
     "Families can plan ahead, from the early years to adult life.", "Assistant Head of Service, SEN, Disability and Access"),
    ("SM", "Service management", "The partnership plans well and checks badly.",
     "The Trust knows what its money and effort achieve.", "Head of Commissioning, Strategy and Localities"),
    ("14-19", "Education from 14 to 19, and standards in schools",
     "Results at sixteen lie below those of similar counties, and choice depends on the postcode.",
     "Every learner has a suitable route, and the gap to similar counties closes.", "Head of Raising Achievement Service"),
]

GLOSSARY = [
    ("APA", "Annual performance assessment of services for children and young people"),
    ("CAF", "Common assessment framework"),
    ("CAMHS", "Child and adolescent mental health services"),
    ("CYPP", "Children and Young People’s Plan"),
    ("IRO", "Independent reviewing officer"),
    ("JAR", "Joint area review"),
    ("LAC", "Looked-after children, now usually “children looked after”"),
    ("NEET", "Not in education, employment or training"),
    ("PEP", "Personal education plan"),
    ("SIP", "School improvement partner"),
    ("YOS", "Youth Offending Service"),
]

NARRATIVE = [
    ("How to read this plan",
     "The plan lists every action in the month in which it falls due. An action that is **checked every quarter** appears in"
     " April, July, October and January.\n\nReferences in brackets are those of the recommendations:\n\n"
     "- *SCLA* safeguarding and children looked after\n- *SRH* sexual health, substance misuse and emotional health\n"
     "- *LDD* learning difficulties and disabilities\n- *SM* service management\n- *14-19* education from 14 to 19"),
    ("Monitoring",
     "The Directorate Leadership Team looks at the month’s lines on its second Tuesday. Anything that has slipped by more than"
     " six weeks goes to the Children’s Trust with a reason and a new date."),
]

# Issues, by reference; one reference may serve several.
BOARD = "The Safeguarding Board has forty-one members, meets as a conference and leaves its working groups to themselves"
PEPS = "Personal education plans of children looked after are late, and three in ten have no target a teacher could use"
FRONT_DOOR = "What happens to a referral depends on the office that takes it: conversion to assessment ranges from a fifth to two thirds"
CORE = "Core assessments are not finished within 35 working days in the two northern teams"
MISSING = "Children who go missing from home or care are not always spoken to when they return"
LEAVERS = "Care leavers in the north of the county have been placed in bed and breakfast for want of anything better"
PREVENTION = "No single statement says how the partnership prevents harm, and who steps in when prevention fails"
CHRONO = "Case files seldom hold a chronology, so that a new worker cannot see a pattern"
SUPERVISION = "Supervision of social workers is irregular and rarely reflective"
HIDDEN = "Children who live with a parent’s drinking or drug use are known to adult services but not to ours"
CONCEPTIONS = "Conceptions under eighteen have not fallen in four wards of Wexbridge and Tolbury in spite of a county-wide strategy"
CLINICS = "Drop-in clinics for young people close before the last school bus has arrived"
NURSES = "What a school nurse offers differs from one secondary school to the next, and nobody has decided that it should"
SCREENING = "Young people supervised by the Youth Offending Service wait too long for a substance misuse assessment"
CAMHS = "First appointments with CAMHS take up to twenty-six weeks in the rural south"
POST16 = "Young people with complex needs leave the county at sixteen because there is no suitable course within reach"
BREAKS = "Short breaks are valued but inflexible: families are offered what there is, in school terms and on weekdays"
YEAR9 = "Transition reviews in Year 9 take place without health, and often without the young person"
EQUIPMENT = "Equipment recommended by an occupational therapist takes months to arrive, and no one service is answerable for the wait"
KNOWING = "Parents learn of services from one another rather than from the services"
WORKFORCE = "There is no workforce plan that covers the voluntary sector as well as the statutory services"
PERFORMANCE = "Performance is reported in different forms to five groups, none of which can say what it decided"
EQUALITY = "Equality is a paragraph in many plans and the business of none"
VOICE = "Young people are consulted often, and hear seldom what became of it"
RURAL = "Clubs and play schemes are out of reach for children in the villages unless a parent drives"
TRAVELLERS = "Attendance of Gypsy and Traveller children falls steeply after Year 7"
VALUE = "Budgets are aligned in name; unit costs of similar services differ threefold without explanation"
SHARING = "Practitioners are unsure what they may tell each other, and err on the side of silence"
AREA_PLAN = "The county’s 14 to 19 plan lists aspirations but neither dates nor money"
PARTNERSHIPS = "The six local learning partnerships have developed at very different speeds"
OFF_SITE = "Nobody inspects the quality of vocational courses that pupils attend away from school"
LDD_ROUTES = "Routes at sixteen for learners with learning difficulties were planned apart from the routes of everyone else"
KS4 = "Results at Key Stage 4 have stood still for three years while those of similar counties rose"
KS1_WRITING = "Writing at Key Stage 1 is weak, among boys above all"
ADVICE = "Careers advice is not impartial where a school has its own sixth form to fill"
MINORITY = "Pupils of Bangladeshi and Portuguese heritage make less progress than their starting points promise"
NEET = "Young mothers and care leavers are three times as likely as others to be without work, school or training"


def action(ref, month, agencies, issue, text, who, *said, when="", timescale=""):
    """`said` is (period, agency, outcome or comment)."""
    return dict(ref=ref, month=month, agencies=agencies, issue=issue, text=text, who=who, said=said, when=when, timescale=timescale)


CLINICS_TEXT = ("Opening hours of the clinics in Wexbridge, Tolbury, Ashlow and Cold Marden moved to 3.30 – 6.30 pm."
                " Children’s Lead for Public Health to look at attendance every quarter")
SCREENING_TEXT = ("Duty rota now guarantees a specialist assessment within five working days of referral. Checked against the"
                  " quarterly figures sent to the Youth Justice Board")

ACTIONS = [
    # April 2008
    action("SCLA 4", "2008-04", "LSB", BOARD,
           "Reduce the Board to those who can commit their organisation; write a role description for each seat, terms of reference"
           " for each working group and one form in which all groups report.",
           "Independent Chair; Board Business Manager",
           ("2008-04", "LSB", "Membership cut from 41 to 23 and agreed on 17 April. Role descriptions are signed by all but two"
            " members (fire service, housing associations), whom the Chair is seeing in person.\nTerms of reference: four of six done."),
           ("2008-06", "LSB", "Completed. All six groups report on one page in the same form; the first set came to the June meeting.")),
    action("SCLA 5", "2008-04", "CF; RAS", PEPS,
           "Give every designated teacher a named education worker, and check each new plan within ten days of a child coming into care.",
           "Assistant Head of Service, Children Looked After",
           ("2008-04", "CF", "Education workers named for 58 of 64 schools. The remaining six schools have no child in our care at present"
            " and will be matched if that changes.")),
    action("SCLA 5", "2008-04", "CF", PEPS,
           "Keep the homework clubs, the reading scheme with Wexbridge libraries and the summer school of Fenbrook College going when"
           " their grants run out.",
           "Service Manager (Education of Children Looked After)",
           ("2008-04", "CF", "Homework clubs: £38,000 found from the children’s fund until March 2009.\nReading scheme: libraries carry on at"
            " their own cost.\nSummer school: the college has not replied; we have asked again.")),
    action("SCLA 7", "2008-04", "CF", FRONT_DOOR, "Fill the three vacant duty posts in 2008/09 and end the use of agency staff at the first contact.",
           "Assistant Head of Service, Referral and Assessment with Area Managers",
           ("2008-04", "CF", "Two of three posts filled. The third was advertised twice without a suitable applicant; an acting-up arrangement"
            " is in place until the summer."),
           ("2008-07", "CF", "Third post filled from 14 July. No agency worker has taken a first contact since.")),
    action("SCLA 10", "2008-04", "CF; YOS", MISSING,
           "Contract an independent service to speak with each child within three days of return.",
           "Service Manager, Safeguarding and Quality Assurance",
           ("2008-04", "CF", "Contract let to The Footbridge Project from 1 April. In the first three weeks 11 of 13 children were seen in time."),
           ("2008-04", "YOS", "Our workers now ask whether the interview has happened and ring Footbridge when it hasn’t.")),
    action("SRH 2", "2008-04", "PCT", CLINICS, CLINICS_TEXT + " (leadership team to note).", "",
           ("2008-04", "PCT", "New hours since 31 March. First fortnight: 212 attendances against 161 in the same fortnight last year."
            " Cold Marden is still quiet (9).")),
    action("SRH 4", "2008-04", "YOS; PCT", SCREENING, SCREENING_TEXT + "; reported to the Drug Action Team as well.",
           "Head of Youth Offending Service",
           ("2008-04", "YOS", "Jan – Mar: 47 of 49 within five days (95.9%). Both late cases were in custody outside the county."
            " Achieved, but we want a full year before we call it secure."),
           ("2008-04", "PCT", "Substance misuse nurse now on the rota on Mondays and Thursdays.")),
    action("LDD 1", "2008-04", "SEN", POST16,
           "Seek Cabinet’s approval to admit students up to nineteen at Heronmoor and Little Marden special schools. Tell parents, with the"
           " parent partnership, before anything appears in the press.",
           "Head teachers; Lead Manager, SEN; Assistant Head of Service",
           ("2008-04", "SEN", "Cabinet approved on 22 April, subject to planning permission at Little Marden. Parents’ evenings held on 8 and"
            " 10 April (64 families).")),
    action("SM 1", "2008-04", "CSL", WORKFORCE,
           "Appoint a workforce development officer. Found a workforce group under the Trust with two seats for the voluntary sector."
           " Map who trains whom, including training that voluntary bodies offer to others.",
           "Head of Commissioning, Strategy and Localities",
           ("2008-04", "CSL", "Interviews on 6 May; the shortlist is strong. Group meets first on 21 May. Mapping questionnaire went to 140 bodies;"
            " 52 have answered so far. Cost of the mapping: £1,200.")),
    action("14-19 (3)", "2008-04", "RAS; PTH", OFF_SITE,
           "Agree one quality framework for off-site courses, with a visit before the first pupil attends and one a term thereafter.",
           "Service Manager, 14-19; quality and data group",
           ("2008-04", "RAS", "Framework agreed by five of six partnerships. Marlbeck wants its own college’s system recognised instead; a"
            " meeting is arranged for 13 May.")),
    action("14-19 (5)", "2008-04", "RAS", KS4,
           "Review how school improvement partners of secondary schools are matched and used, by someone from outside.",
           "External reviewer",
           ("2008-04", "RAS", "Review done by a former inspector in March. Main finding: partners spend two thirds of their time on data that"
            " schools already have.")),
    # May 2008
    action("SCLA 4", "2008-05", "LSB", BOARD,
           "Publish a forward plan for twelve months in which teenage pregnancy, neglect and children missing each have a meeting to themselves.",
           "Independent Chair, Safeguarding Children Board",
           ("2008-06", "LSB", "Forward plan published 30 May at www.larkshirelscb.example/forward-plan. Neglect is the theme of the September meeting.")),
    action("SCLA 7", "2008-05", "CF", FRONT_DOOR,
           "Have a neighbouring county compare our four duty teams on the same twenty referrals.",
           "Head of Service, Children and Families",
           ("2008-06", "CF", "Slipped by four weeks: the reviewer fell ill. Visit took place on 2 – 4 June, report is due at the end of the month."),
           ("2008-07", "CF", "Report received 4 July. Of twenty referrals the teams agreed on eleven. Recommendations (9) accepted in full.")),
    action("SRH 3", "2008-05", "PCT; RAS", NURSES,
           "Set down a core offer of school nursing for all secondary schools and say what a school can buy besides.",
           "Children’s Lead for Public Health, PCT; Healthy Schools Co-ordinator",
           ("2008-06", "PCT", "Draft offer went to head teachers on 19 May. 14 of 31 replied, most of them asking for a named nurse rather than"
            " more sessions. We'd like to settle this before committing to figures."),
           ("2008-09", "PCT", "Core offer in force since 1 September: a named nurse, a weekly drop-in and an annual health review of the school.")),
    action("LDD 2", "2008-05", "SEN; CSL", BREAKS,
           "Ask all 430 families with a short-break package what they would change. Bring in leisure centres and the four district councils,"
           " and cost a scheme of direct payments.",
           "Assistant Head of Service, SEN, Disability and Access; Participation Manager",
           ("2008-06", "SEN", "• Survey: 171 answers (40%)\n• Asked for most: weekends, sibling places, someone who signs\n"
            "• Costing of direct payments under way with finance\nDistricts invited; only Ashlow came.")),
    action("SM 3", "2008-05", "CSL", EQUALITY, "Re-form the equality leads’ group around one plan with five objectives, no more.",
           "Head of Commissioning, Strategy and Localities",
           ("2008-06", "CSL", "Group met on 12 May. Seven objectives came out, which is two too many; it will meet again in July.")),
    action("SM 2", "2008-05", "CSL", PERFORMANCE,
           "Replace the five performance groups by one that keeps a log of decisions, as part of the new arrangements for the Trust.",
           "Head of Commissioning, Strategy and Localities",
           ("2008-06", "CSL", "Done: single group since 1 June, chaired by the Director. Decision log has 14 entries, four closed."),
           ("2008-10", "CSL", "Log now at 61 decisions, 44 closed. Internal audit looked at it in September and gave “substantial assurance”.")),
    action("14-19 (2)", "2008-05", "RAS; PTH", PARTNERSHIPS,
           "Map every course on offer at sixteen in each partnership against the entitlement, show the gaps on one sheet, and agree who will fill them.",
           "Service Manager, 14-19",
           ("2008-06", "RAS", "Maps complete for all six partnerships. Largest gaps: land-based courses in the west (!) and anything below level 2 in"
            " Harrowmere. Two providers have made offers."),
           ("2008-06", "PTH", "Advisers added what young people asked for and did not find; that changed the picture for Harrowmere a good deal.")),
    action("14-19 (5)", "2008-05", "RAS", KS4,
           "Put consultants and advisers where the results are lowest: nine schools, three visits a half-term, one plan a school.",
           "Senior Adviser, Secondary; Partnership Director",
           ("2008-06", "RAS", "Under way in seven of nine. The other two changed head teacher at Easter and start in September.")),
    # June 2008
    action("SCLA 1", "2008-06", "CF; LSB", PREVENTION,
           "Write one prevention and safeguarding strategy of no more than twenty pages: early help, the common assessment, child protection,"
           " safe recruitment, allegations against staff. To the Board on 19 June.",
           "Head of Service, Children and Families",
           ("2008-06", "CF", "Draft of 34 pages went to the Board on 19 June and was well received except for its length. Final by 31/07/2008."),
           ("2008-06", "LSB", "Received on 19 June. Board asked for a shorter text and a page for practitioners."),
           ("2008-09", "CF", "Adopted on 11 September at 22 pages, with a two-page summary for practitioners. Printed copies to all offices.")),
    action("SCLA 8", "2008-06", "CF", CORE,
           "Area managers to sample ten open assessments a week in Tolbury and North Larkshire until nine in ten are on time.",
           "Service Managers (Assessment)",
           ("2008-06", "CF", "81% on time in the second week of June (62% in April). Sampling found that visits are made in time but written up late."),
           ("2008-07", "CF", "88%. Typing support moved to Tolbury for the summer."),
           ("2008-09", "CF", "91% and 93% in the last two months. Sampling reduced to once a month.")),
    action("SCLA 6", "2008-06", "CF", CHRONO, "A chronology on every file of a child who is looked after or has a protection plan.",
           "Assistant Head of Service, Referral and Assessment",
           ("2008-06", "CF", "74% of 612 files. Newly opened cases all have one; the backlog is with long-standing cases, 40 of them in one team.")),
    action("LDD 1", "2008-06", "SEN; PTH", POST16,
           "Share what works between schools and colleges (split weeks, travel training, a known face at the college) and sign the transition protocol.",
           "Head teachers; Lead Manager, SEN; Workforce Manager",
           ("2008-06", "SEN", "Protocol signed by seven of eight colleges. Conference on 26 June is full (120)."),
           ("2008-06", "PTH", "We have signed. Personal advisers will attend every Year 11 review from October.")),
    action("LDD 2", "2008-06", "SEN", BREAKS, "Start the revised short-break scheme.", "Assistant Head of Service, SEN, Disability and Access",
           ("2008-06", "SEN", "NOT started. Costing showed a shortfall of £64k in a full year; revised scheme goes to the leadership team in September"
            " with two options."),
           ("2008-09", "SEN", "Option B approved 9 September (weekend hub at Heronmoor, direct payments for 60 families). Starts 3 November.")),
    action("LDD 5", "2008-06", "SEN; PCT", KNOWING,
           "One telephone number and one web page for families of disabled children, with every service described by what it does, for whom and how to ask.",
           "Directorate Leadership Team; Information Manager",
           ("2008-06", "SEN", "Web page live since 16 June: www.larkshire.example/familyfinder. Number follows when the lines in Shire Hall are moved (August)."),
           ("2008-06", "PCT", "Health entries supplied, except community dentistry.")),
    action("SM 5", "2008-06", "CSL", RURAL, "Draw up a map of clubs, play schemes and bus times and mark what cannot be reached after four o’clock.",
           "Access Manager",
           ("2008-06", "CSL", "Map done with the help of geography students of Fenbrook College. 61 villages have nothing within 40 minutes.")),
    action("SM 5", "2008-06", "PCT", RURAL, "Make reach a standing item of the teenage pregnancy partnership.", "Teenage Pregnancy Co-ordinator",
           ("2008-06", "PCT", "Standing item since 3 June.")),
    action("SM 6", "2008-06", "RAS", TRAVELLERS,
           "Write a strategy for the education of Gypsy and Traveller children with the families of the Ashlow and Long Drove sites.",
           "Assistant Head of Service (Inclusion)",
           ("2008-06", "RAS", "Delayed. Families asked that the talks wait until after the June fair, which is right. Draft now expected in October."),
           ("2008-10", "RAS", "Draft discussed on both sites. Families added a section on bullying, in their own words. To the Trust in November.")),
    action("14-19 (1)", "2008-06", "RAS", AREA_PLAN, "Hold two consultation days on the 14 to 19 plan, one of them for learners only.",
           "Assistant Head of Raising Achievement",
           ("2008-06", "RAS", "Held on 5 and 12 June. 96 adults, 71 learners. Learners’ strongest wish: one timetable for buses and lessons.")),
    action("14-19 (4)", "2008-06", "SEN; RAS", LDD_ROUTES,
           "A member of the learning difficulties steering group to sit on the 14 to 19 group, and the two strategies to name each other.",
           "Assistant Head of Service (Inclusion) and Assistant Head of Service (SEN, Disability and Access)",
           ("2008-06", "SEN", "In place: Lead Manager SEN attends since May."),
           ("2008-06", "RAS", "As SEN report. The strategies name each other, but the dates do not match yet.")),
    action("14-19 (4)", "2008-06", "SEN; PTH", LDD_ROUTES,
           "Agree an entitlement for learners with learning difficulties at sixteen: what each can expect, where, and with what transport.",
           "Head of Young People and Access; Senior Adviser, Inclusion",
           ("2008-06", "SEN", "First draft with partnerships. Transport is the sticking point: the cost of the entitlement as drafted is £210,000 a year."),
           ("2008-10", "SEN", "Entitlement agreed without the late bus, which the Trust will look at again in the budget round.")),
    action("14-19 (6)", "2008-06", "RAS", MINORITY,
           "Find out, school by school and with parents, what lies behind the slower progress of the two groups; write a plan for each school concerned.",
           "Ethnic Minority Achievement consultants",
           ("2008-06", "RAS", "Audit finished in eight of eleven schools.\no Bangladeshi heritage: late start in reception after long visits abroad\n"
            "o Portuguese heritage: frequent moves between schools, as families follow seasonal work\nPlans by the end of term.")),
    action("14-19 (7)", "2008-06", "PTH; CF", NEET,
           "Use the national tool kit to measure what young parents are offered locally; set targets for 2009, 2010 and 2011.",
           "Manager, Pathways Larkshire",
           ("2008-06", "PTH", "Tool kit completed with 34 young mothers. We score well on advice, badly on childcare within walking distance."
            " Targets: 32%, 36%, 40% in education, work or training.")),
    # July 2008
    action("14-19 (6)", "2008-07", "RAS", MINORITY,
           "Work with the Bangladeshi Welfare Association and the Casa Portuguesa so that parents’ evenings take place where parents are.",
           "Director for Children, Families and Learning; Ethnic Minority Achievement team",
           ("2008-07", "RAS", "First evening at the Casa Portuguesa on 10 July: 43 parents, three head teachers, one interpreter too few."
            " Maria João Figueiredo has agreed to chair a parents’ group.")),
    action("SCLA 7", "2008-07", "CF", FRONT_DOOR,
           "Put the reviewer’s recommendations into practice and into the prevention strategy.", "Head of Service, Children and Families",
           ("2008-07", "CF", "3 of 9 in practice (one form, duty manager signs each closure, feedback to referrer). Others by October."),
           ("2008-10", "CF", "Eight of nine. The ninth, a single duty number, needs the new telephone system in the north.")),
    action("SCLA 9", "2008-07", "CF", SUPERVISION,
           "Supervision every four weeks for all, every fortnight in the first year, with one case a session discussed in depth.",
           "Assistant Heads of Service",
           ("2008-07", "CF", "Audit of 60 supervision files: 78% within four weeks. Depth is another matter: a reflective note in 19 of 60.")),
    action("SRH 2", "2008-07", "PCT", CLINICS, CLINICS_TEXT + ".", "",
           ("2008-07", "PCT", "April to June: 1,318 attendances, up 24%. Cold Marden moved to the youth centre from 1 July.")),
    action("SRH 4", "2008-07", "YOS; PCT", SCREENING, SCREENING_TEXT + ".", "From the quarterly return to the Youth Justice Board",
           ("2008-07", "YOS", "Apr–Jun: 52 of 52 within five working days.")),
    action("SRH 5", "2008-07", "PCT", CAMHS,
           "Bring first appointments down to twelve weeks everywhere by moving two clinicians south, and offer telephone advice to referrers.",
           "CAMHS General Manager",
           ("2008-07", "PCT", "Clinicians moved on 2 June. The wait in the south is down to 17 weeks (26), but not to 12: a psychiatrist’s post has been"
            " frozen. New date agreed with the Trust’s chief executive, not yet with the partnership."),
           ("2008-10", "PCT", "13 weeks in September; post filled (Dr Łukasz Piątek)."),
           when="By end of July 2008", timescale="July 2008"),
    action("SM 7", "2008-07", "CSL", VALUE, "Publish unit costs of twelve services side by side, with those of two similar counties.",
           "Finance Partner, Children’s Services",
           ("2008-07", "CSL", "Eight of twelve services compared so far. Differences shrink by half once overheads are counted in the same way; what"
            " remains is real (home tuition: £41 – £118 an hour).")),
    action("SM 4", "2008-07", "CSL", VOICE,
           "Answer every consultation with young people within eight weeks, in a form they helped to choose.", "Participation Manager",
           ("2008-07", "CSL", "Form agreed with the Youth Cabinet: a poster and a short film, not a letter. Two consultations answered.")),
    action("SCLA 5", "2008-07", "CF", PEPS,
           "Draw up a plan from the review of the education of vulnerable young people.", "Assistant Head of Service, Children Looked After",
           ("2008-07", "CF", "Plan written, with schools. Being costed.")),
    action("14-19 (1)", "2008-07", "RAS", AREA_PLAN,
           "Agree the 14 to 19 plan with schools, colleges, employers and training providers, with dates, money and a name against each line.",
           "Service Manager, 14-19; Director for Children, Families and Learning",
           ("2008-07", "RAS", "Agreed on 17 July by all but one college, which objects to the section on sixth forms. Plan stands; objection is recorded.")),
    # September 2008
    action("SCLA 5", "2008-09", "CF; RAS", PEPS, "Appoint a head of a virtual school for children looked after.",
           "Head of Children and Families; Assistant Head of Service",
           ("2008-09", "CF", "Appointed: Aoife Ní Dhomhnaill, from 1 September. She knows 160 of our 318 pupils by name already."),
           ("2008-09", "RAS", "Data officer for half the week provided.")),
    action("SCLA 11", "2008-09", "CF", LEAVERS,
           "End the use of bed and breakfast: six supported lodgings and four training flats in Tolbury and North Larkshire.",
           "Service Manager, Placements; Service Manager, Leaving Care",
           ("2008-09", "CF", "5 of 6 lodgings ready. Flats: lease signed, fire doors outstanding. Nobody in bed and breakfast since 20 August."),
           ("2009-01", "CF", "All in use. One night of bed and breakfast (24 December, family dispute) in four months.")),
    action("SCLA 12", "2008-09", "CF; PCT", HIDDEN,
           "Adult drug and alcohol services to ask each client about children and to share the answer, with a worker of ours in each clinic one day a week.",
           "Assistant Head of Service, Referral and Assessment; Drug Action Team Manager",
           ("2008-09", "PCT", "Question is on the assessment form since July. 118 clients with children at home were identified, 37 of whom we had not known.")),
    action("LDD 1", "2008-09", "SEN", POST16, "Teach the first courses for sixteen to nineteen at Heronmoor, together with Fenbrook College.",
           "Head teachers and principals; SEN advisory team",
           ("2008-09", "SEN", "11 students began on 8 September. Little Marden waits for planning permission (now Nov).")),
    action("LDD 3", "2008-09", "SEN; PCT; PTH", YEAR9,
           "Every Year 9 review in the autumn to have a health report, and the young person present for at least part of it.",
           "Lead Manager, SEN; Designated Doctor",
           ("2008-09", "SEN", "Health reports are in place for 61 of 88 reviews. The rest need a second school doctor, who starts in October."),
           ("2008-09", "PCT", "Second school doctor appointed; reports will be complete by the end of November."),
           when="30 September 2008", timescale="30 September 2008"),
    action("SM 4", "2008-09", "CSL", VOICE, "Run a programme of training for county councillors, with young people as trainers.", "Participation Manager",
           ("2008-09", "CSL", "First evening on 23 September: 19 councillors, 6 young trainers. What they said afterwards: “the best two hours of the year”"
            " (a councillor); “they asked proper questions” (a trainer, 15).")),
    action("SM 4", "2008-09", "CSL", VOICE, "Brief newly elected councillors.", "Participation Manager; Democratic Services",
           ("2008-09", "CSL", "There was one by-election. Briefed on 4 Sept.")),
    action("14-19 (5)", "2008-09", "RAS", KS4, "Use subject reviews in English and mathematics to find what the best departments do, and film it.",
           "Senior Adviser, Secondary; Partnership Director",
           ("2008-09", "RAS", "Provisional results: 47.2% five good passes with English and mathematics (45.9%). Films made in four departments."
            "\nCaution: two of the nine schools fell back.")),
    action("14-19 (6)", "2008-09", "PTH; RAS", ADVICE,
           "Every provider to sign the standard for impartial advice; results of a survey of Year 11 to be published school by school.",
           "Manager, Pathways Larkshire",
           ("2008-09", "PTH", "27 of 38 have signed. Of the eleven who have not, nine are schools with a sixth form."),
           ("2008-09", "RAS", "We shall write to governors of the nine in October.")),
    action("14-19 (6)", "2008-09", "PTH", ADVICE, "Carry out the recommendations of the review of advice and guidance; they have a plan of their own.",
           "Manager, Pathways Larkshire",
           ("2008-09", "PTH", "See separate plan. 12 of 19 recommendations complete.")),
    # October 2008
    action("SCLA 9", "2008-10", "CF", SUPERVISION, "Train all 46 supervisors in reflective supervision.", "Workforce Manager",
           ("2008-10", "CF", "31 trained. Two further courses before Christmas.")),
    action("SRH 2", "2008-10", "PCT", CLINICS, CLINICS_TEXT + ".", "",
           ("2008-10", "PCT", "July to September: 1,104 (holidays). Up 9% on last year.")),
    action("SRH 4", "2008-10", "YOS; PCT", SCREENING, SCREENING_TEXT + ".", "From the quarterly return to the Youth Justice Board",
           ("2008-10", "YOS", "July – Sept: 44 of 48 (91.7%). The four late ones fell in the fortnight when both nurses were on leave; rota changed.")),
    action("SRH 1", "2008-10", "PCT", CONCEPTIONS,
           "Place an outreach worker in each of the four wards, based with the children’s centre.", "Teenage Pregnancy Co-ordinator",
           ("2008-10", "PCT", "From: Prydderch, Siân\nSent: 14 October 2008 16:52\nTo: Inspection Response\nSubject: RE: RE: outreach workers - return due TODAY\n\n"
            "Hello both, three of four are in post. Tolbury East had no applicants we could appoint and has gone out again, closing 7 Nov. Siân")),
    action("LDD 4", "2008-10", "PCT; SEN", EQUIPMENT,
           "One shared budget for equipment, one panel that meets weekly, and a date given to the family at once.",
           "Joint Commissioner, Disability",
           ("2008-10", "PCT", "Shared budget signed for £310,000. Median wait 19 weeks in September (33 in March). Panel meets on Wednesdays."),
           ("2008-10", "SEN", "Agreed. Schools still order small items themselves, and should.")),
    action("SM 8", "2008-10", "CSL; LSB", SHARING, "Publish a guide to information sharing of four pages, with twelve worked cases; train 400 practitioners.",
           "Information Governance Manager",
           ("2008-10", "CSL", "Guide published 6 October. 212 trained so far – midwives and the smaller charities are under-represented.")),
    # November 2008
    action("14-19 (6)", "2008-11", "RAS", MINORITY,
           "Review service plans each November so that they name the groups that are falling behind (free school meals, children looked after,"
           " young offenders, Travellers) and what will be done.",
           "Assistant Head of Raising Achievement",
           ("2009-01", "RAS", "All nine service plans reviewed by 28 November. Young offenders were missing from four.")),
    action("SCLA 10", "2008-11", "CF; LSB", MISSING, "Report to the Board on patterns among children who went missing: where from, where to, with whom.",
           "Service Manager, Safeguarding and Quality Assurance",
           ("2009-01", "CF", "Reported 18 December, one meeting late, as the police figures came late. Two addresses in Wexbridge account for a fifth of"
            " the episodes."),
           ("2009-01", "LSB", "Received. Board asked for a disruption plan by March.")),
    # January 2009
    action("SRH 2", "2009-01", "PCT", CLINICS, CLINICS_TEXT + ".", "",
           ("2009-01", "PCT", "October to December: 1,402. Steady. We propose to report once a year from now on.")),
    action("SRH 4", "2009-01", "YOS; PCT", SCREENING, SCREENING_TEXT + ".", "From the quarterly return to the Youth Justice Board",
           ("2009-01", "YOS", "Oct – Dec: 50 of 51. Twelve months: 193 of 200, 96.5%")),
    action("LDD 3", "2009-01", "SEN; PCT", YEAR9, "Ask fifty families and their sons and daughters how the Year 9 review went.", "Parent Partnership Manager",
           ("2009-01", "SEN", "38 interviews done. Parents: better prepared. Young people: “still too many people in the room”.")),
    # March, April and July 2009
    action("SRH 1", "2009-03", "PCT; CSL", CONCEPTIONS, "Carry out the strategy’s detailed plan, with the extra money of the PCT, and report each quarter under the area agreement.",
           "As set out in the strategy"),
    action("SCLA 1", "2009-03", "CF; LSB", PREVENTION, "Test with forty practitioners whether the strategy has changed what they do.",
           "Head of Service, Children and Families"),
    action("SM 3", "2009-04", "CSL", EQUALITY, "Assess the effect on equality of the plans of all thirteen localities.",
           "Head of Commissioning, Strategy and Localities"),
    action("14-19 (5)", "2009-07", "RAS", KS1_WRITING,
           "1. From reception into Year 1\n* Carry learning through play into the autumn term of Year 1.\n* School improvement partners to agree end-of-stage targets with"
           " the head teacher in person.\n* Set work that is harder, not merely longer.",
           "Senior Adviser (Primary) with Early Years Adviser"),
    action("14-19 (5)", "2009-07", "RAS", KS1_WRITING,
           "2. Boys’ writing\n* Courses for teachers built on drama, making and the outdoors.\n* Loan boxes of books chosen by boys.\n* Twelve schools with the widest gap to"
           " have a literacy consultant for two terms.",
           "Senior Adviser (Primary) with lead literacy consultant"),
    action("14-19 (5)", "2009-07", "RAS", KS1_WRITING,
           "3. Schools causing concern\n* Writing at Key Stage 1 to be part of every support plan.\n* Governors to see examples of children’s books, and not figures alone.",
           "Senior Adviser (Monitoring and Challenge) with Senior Adviser (Primary)"),
    action("SCLA 2", "2009-07", "CF", "Few people know what private fostering is, and fewer that it must be notified",
           "Campaign in schools, surgeries and language schools; count notifications each quarter.",
           "Service Manager, Fostering", ("2009-01", "CF", "Started early, as the language schools asked for it. Notifications: 3 in 2007, 14 in 2008."),
           timescale="Quarterly, starting January 2009"),
]
