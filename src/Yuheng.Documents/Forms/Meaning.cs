namespace Yuheng.Documents.Forms;

/// <summary>What a label or column heading means. One label may mean several things; the block in which it stands decides.</summary>
[Flags]
internal enum Meaning : ulong
{
    None = 0,

    ProjectName = 1UL << 0,
    ProjectCode = 1UL << 1,
    Nature = 1UL << 2,
    Category = 1UL << 3,
    Department = 1UL << 4,
    Unit = 1UL << 5,
    StartDate = 1UL << 6,
    EndDate = 1UL << 7,
    ReportingUnit = 1UL << 8,
    Period = 1UL << 9,

    FundsTotal = 1UL << 10,
    FundsFiscal = 1UL << 11,
    FundsOther = 1UL << 12,
    FundsAnnual = 1UL << 13,
    FundsYearTotal = 1UL << 14,
    FundsAppropriation = 1UL << 15,
    FundsCarryOver = 1UL << 16,

    InitialBudget = 1UL << 17,
    AdjustedBudget = 1UL << 18,
    Executed = 1UL << 19,
    Rate = 1UL << 20,
    Weight = 1UL << 21,
    Score = 1UL << 22,
    FundsExpected = 1UL << 23,

    BudgetUseBlock = 1UL << 24,
    BudgetUse = 1UL << 25,
    PaymentPlan = 1UL << 26,

    GoalOverall = 1UL << 27,
    GoalAnnual = 1UL << 28,
    GoalExpected = 1UL << 29,
    GoalAchieved = 1UL << 30,

    Level1 = 1UL << 31,
    Level2 = 1UL << 32,
    Level3 = 1UL << 33,
    Operator = 1UL << 34,
    Target = 1UL << 35,
    MeasureUnit = 1UL << 36,
    HalfYearTarget = 1UL << 37,
    AdjustedTarget = 1UL << 38,
    Actual = 1UL << 39,
    Expected = 1UL << 40,
    Deviation = 1UL << 41,
    Definition = 1UL << 42,
    Basis = 1UL << 43,
    Remark = 1UL << 44,
    OtherColumn = 1UL << 45,

    CauseFunds = 1UL << 46,
    CauseRules = 1UL << 47,
    CauseStaff = 1UL << 48,
    CauseEquipment = 1UL << 49,
    CauseOther = 1UL << 50,
    Likelihood = 1UL << 51,
    LikelyCertain = 1UL << 52,
    LikelyPossible = 1UL << 53,
    LikelyImpossible = 1UL << 54,

    Total = 1UL << 55,
    Level1Word = 1UL << 56,
    Level2Word = 1UL << 57,
    Contact = 1UL << 58,
    Task = 1UL << 59,

    FundsBlock = 1UL << 60,
    GoalsBlock = 1UL << 61,
    IndicatorBlock = 1UL << 62,
    TermBlock = 1UL << 63,

    /// <summary>The labels of the head, whose values are words and dates.</summary>
    Head = ProjectName | ProjectCode | Nature | Category | Department | Unit | StartDate | EndDate | ReportingUnit | Period,

    /// <summary>The labels of amounts.</summary>
    Funds = FundsTotal | FundsFiscal | FundsOther | FundsAnnual | FundsYearTotal | FundsAppropriation | FundsCarryOver,

    /// <summary>The column headings of a self-evaluation's or a monitoring form's funds.</summary>
    FundsColumn = InitialBudget | AdjustedBudget | Executed | Rate | Weight | Score | FundsExpected,

    /// <summary>The labels of goals.</summary>
    Goal = GoalOverall | GoalAnnual | GoalExpected | GoalAchieved,

    /// <summary>The columns that are ticked: why a target may be missed.</summary>
    Cause = CauseFunds | CauseRules | CauseStaff | CauseEquipment | CauseOther,

    /// <summary>The columns that are ticked: how likely a target is met.</summary>
    Likely = LikelyCertain | LikelyPossible | LikelyImpossible,

    /// <summary>The column headings of indicators.</summary>
    IndicatorColumn = Level1 | Level2 | Level3 | Operator | Target | MeasureUnit | HalfYearTarget | AdjustedTarget | Actual | Expected
        | Weight | Score | Deviation | Definition | Basis | Remark | OtherColumn | Cause | Likelihood | Likely,

    /// <summary>The columns of indicators that are blank in most rows, or say nothing about where a row's other cells stand.</summary>
    OptionalColumn = Operator | MeasureUnit | AdjustedTarget | Expected | Remark | OtherColumn | Cause | Likelihood | Likely,

    /// <summary>The words that stand for a block at its left edge and say nothing about the row.</summary>
    Block = FundsBlock | BudgetUseBlock | GoalsBlock | IndicatorBlock | TermBlock,
}
