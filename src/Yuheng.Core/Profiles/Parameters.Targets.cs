namespace Yuheng.Core.Profiles;

/// <content>Parameters of the checks of targets (PT).</content>
public static partial class Parameters
{
    /// <summary>PT-10.</summary>
    public static readonly Parameter<int> FewestIndicators = Parameter.Count("PT-10.fewest", "三级指标最少个数");

    /// <summary>PT-10.</summary>
    public static readonly Parameter<int> MostIndicators = Parameter.Count("PT-10.most", "三级指标最多个数");
}
