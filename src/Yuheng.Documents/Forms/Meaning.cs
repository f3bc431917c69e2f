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

    FundsBlock = 1UL << 43,
    FundsTotal = 1UL << 9,
    FundsFiscal = 1UL << 10,
    FundsOther = 1UL << 11,
    FundsAnnual = 1UL << 12,
    FundsYearTotal = 1UL << 13,
    FundsAppropriation = 1UL << 14,
    FundsCarryOver = 1UL << 15,

    InitialBudget = 1UL << 16,
    AdjustedBudget = 1UL << 17,
    Executed = 1UL << 18,
    Rate = 1UL << 19,
    Weight = 1UL << 20,
    Score = 1UL << 21,

    BudgetUseBlock = 1UL << 22,
    BudgetUse = 1UL << 23,
    PaymentPlan = 1UL << 24,

    GoalsBlock = 1UL << 25,
    GoalOverall = 1UL << 26,
    GoalAnnual = 1UL << 27,
    GoalExpected = 1UL << 28,
    GoalAchieved = 1UL << 29,

    IndicatorBlock = 1UL << 30,
    Level1 = 1UL << 31,
    Level2 = 1UL << 32,
    Level3 = 1UL << 33,
    Target = 1UL << 34,
    Actual = 1UL << 35,
    Deviation = 1UL << 36,
    Definition = 1UL << 37,
    Basis = 1UL << 38,
    OtherColumn = 1UL << 39,
    Total = 1UL << 40,

    Level1Word = 1UL << 41,
    Level2Word = 1UL << 42,

    Contact = 1UL << 44,
    Operator = 1UL << 45,
    MeasureUnit = 1UL << 46,

    /// <summary>The labels of the head, whose values are words and dates.</summary>
    Head = ProjectName | ProjectCode | Nature | Category | Department | Unit | StartDate | EndDate | ReportingUnit,

    /// <summary>The labels of amounts.</summary>
    Funds = FundsTotal | FundsFiscal | FundsOther | FundsAnnual | FundsYearTotal | FundsAppropriation | FundsCarryOver,

    /// <summary>The column headings of a self-evaluation's funds.</summary>
    FundsColumn = InitialBudget | AdjustedBudget | Executed | Rate | Weight | Score,

    /// <summary>The labels of goals.</summary>
    Goal = GoalOverall | GoalAnnual | GoalExpected | GoalAchieved,

    /// <summary>The column headings of indicators.</summary>
    IndicatorColumn = Level1 | Level2 | Level3 | Target | Actual | Weight | Score | Deviation | Definition | Basis | OtherColumn | Operator | MeasureUnit,

    /// <summary>The words that stand for a block at its left edge and say nothing about the row.</summary>
    Block = FundsBlock | BudgetUseBlock | GoalsBlock | IndicatorBlock,
}
