namespace Yuheng.Core.Profiles;

/// <content>Parameters of scores and of the checks of their arithmetic (SE-01 to SE-04).</content>
public static partial class Parameters
{
    /// <summary>The value of <see cref="EqualRule"/> by which a shortfall costs its share.</summary>
    public const string Proportional = "按比例";

    /// <summary>The value of <see cref="EqualRule"/> by which any difference costs all points.</summary>
    public const string AllOrNothing = "全有全无";

    /// <summary>The value of <see cref="ExecutionBase"/> that is the budget as adjusted.</summary>
    public const string AdjustedBudget = "全年预算数";

    /// <summary>The value of <see cref="ExecutionBase"/> that is the budget of the beginning of the year.</summary>
    public const string InitialBudget = "年初预算数";

    /// <summary>Scores.</summary>
    public static readonly Parameter<decimal> FullMarks = Parameter.Number("score.full", "满分，分");

    /// <summary>Scores.</summary>
    public static readonly Parameter<decimal> ScoreRounding = Parameter.Number("score.rounding", "得分四舍五入可能造成的差，分");

    /// <summary>Scores.</summary>
    public static readonly Parameter<string> EqualRule = Parameter.Choice("score.equal", "等于类指标未达到时怎样计分：按比例 或 全有全无", Proportional, AllOrNothing);

    /// <summary>Scores.</summary>
    public static readonly Parameter<string[]> LowerIsBetter = Parameter.Words("score.lower-is-better", "名称或二级指标有这些字的等于类指标，以低为好");

    /// <summary>Scores.</summary>
    public static readonly Parameter<decimal> AchievedFrom = Parameter.Number("score.band.achieved", "“达成”档的下限（含），80 即分值的 80%");

    /// <summary>Scores.</summary>
    public static readonly Parameter<decimal> PartlyFrom = Parameter.Number("score.band.partly", "“部分达成”档的下限（含），60 即分值的 60%");

    /// <summary>Scores.</summary>
    public static readonly Parameter<decimal> ExecutionWeight = Parameter.Number("score.execution.weight", "预算执行率的分值，表中没有写时用");

    /// <summary>Scores.</summary>
    public static readonly Parameter<string> ExecutionBase = Parameter.Choice("score.execution.base", "执行率的分母：全年预算数 或 年初预算数", AdjustedBudget, InitialBudget);

    /// <summary>Scores.</summary>
    public static readonly Parameter<ScaleStep[]> Grades = Parameter.Scale("score.grades", "等级及其下限（含）");

    /// <summary>Scores.</summary>
    public static readonly Parameter<UnitEquation[]> UnitEquations = Parameter.Equations("score.units", "可以互换的计量单位，如 小时=60分钟");

    /// <summary>SE-01.</summary>
    public static readonly Parameter<WeightScheme[]> WeightSchemes = Parameter.Schemes("weights.evaluation", "自评的权重结构，可有几种");

    /// <summary>SE-04.</summary>
    public static readonly Parameter<decimal> ScoreTolerance = Parameter.Number("SE-04.tolerance", "与复算得分相差超过分值的多少才是错误，0.05 即 5%");
}
