namespace Yuheng.Core.Profiles;

/// <content>Parameters of the checks that set a form's texts and funds against its figures: PT-07, PT-14, PT-15, PT-18, PT-19.</content>
public static partial class Parameters
{
    /// <summary>PT-07.</summary>
    public static readonly Parameter<int> ShortestAnnualGoal = Parameter.Count("PT-07.shortest", "年度目标最少字数（不含空格和标点；写有数量的不论长短）");

    /// <summary>PT-14.</summary>
    public static readonly Parameter<decimal> FundsTolerance = Parameter.Number("PT-14.tolerance", "资金各项相加与总额允许的差，元");

    /// <summary>PT-14.</summary>
    public static readonly Parameter<decimal> SmallestFunds = Parameter.Number("PT-14.smallest", "一个项目一年的资金低于多少元即疑为单位错误");

    /// <summary>PT-14 and PT-19.</summary>
    public static readonly Parameter<decimal> UnitSlip = Parameter.Number("PT-14.slip", "元、万元混用时两数之比");

    /// <summary>PT-15.</summary>
    public static readonly Parameter<decimal> LargeProject = Parameter.Number("PT-15.amount", "资金达到多少元的项目须有数量和成本指标");

    /// <summary>PT-15.</summary>
    public static readonly Parameter<string[]> LevelsOfLargeProject = Parameter.Words("PT-15.levels", "资金较大的项目须有的指标类别");
}
