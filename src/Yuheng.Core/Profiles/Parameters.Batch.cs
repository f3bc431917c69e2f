namespace Yuheng.Core.Profiles;

/// <content>Parameters of the checks over a batch (PT-20, SE-10, DS-12).</content>
public static partial class Parameters
{
    /// <summary>PT-20.</summary>
    public static readonly Parameter<decimal> SimilarGoals = Parameter.Number("PT-20.similar", "两段目标文字相同部分的比例，达到即为雷同，0.6 即 60%");

    /// <summary>PT-20.</summary>
    public static readonly Parameter<int> ShortestGoal = Parameter.Count("PT-20.shortest", "按相同比例比较的目标文字最少字数（不计标点）");

    /// <summary>PT-20.</summary>
    public static readonly Parameter<int> ShortestSameGoal = Parameter.Count("PT-20.shortest-same", "逐字相同才算雷同的目标文字最少字数（不计标点）");

    /// <summary>PT-20.</summary>
    public static readonly Parameter<int> FewestSameIndicators = Parameter.Count("PT-20.indicators", "两个项目全部指标及目标值相同，指标最少个数");

    /// <summary>SE-10.</summary>
    public static readonly Parameter<int> FewestEvaluations = Parameter.Count("SE-10.fewest", "同一单位同一年度自评表最少张数");

    /// <summary>SE-10.</summary>
    public static readonly Parameter<decimal> InflatedMean = Parameter.Number("SE-10.mean", "平均分达到此数为偏高");

    /// <summary>SE-10.</summary>
    public static readonly Parameter<decimal> InflatedBest = Parameter.Number("SE-10.best", "最高等级的下限，分");

    /// <summary>SE-10.</summary>
    public static readonly Parameter<decimal> InflatedShare = Parameter.Number("SE-10.share", "最高等级所占比例达到此数为偏高，0.95 即 95%");

    /// <summary>SE-10.</summary>
    public static readonly Parameter<decimal> InflatedVariance = Parameter.Number("SE-10.variance", "得分方差小于此数为没有区分度");

    /// <summary>SE-10.</summary>
    public static readonly Parameter<decimal> InflatedExecution = Parameter.Number("SE-10.execution", "平均执行率低于此数与高分相悖，90 即 90%");

    /// <summary>DS-12.</summary>
    public static readonly Parameter<int> ShortestReason = Parameter.Count("DS-12.shortest", "参与比较的原因说明最少字数（不计标点）");

    /// <summary>DS-12.</summary>
    public static readonly Parameter<int> ShortestCompletion = Parameter.Count("DS-12.shortest-completion", "参与比较的完成情况最少字数（不计标点）");

    /// <summary>DS-12.</summary>
    public static readonly Parameter<decimal> SimilarCompletions = Parameter.Number("DS-12.similar", "两段完成情况相同部分的比例，达到即为雷同");

    /// <summary>DS-12.</summary>
    public static readonly Parameter<string[]> DoubledWords = Parameter.Words("DS-12.doubled", "重复写了两遍的字词");

    /// <summary>DS-12.</summary>
    public static readonly Parameter<string[]> DoubledFine = Parameter.Words("DS-12.doubled-fine", "看似重复而通顺的字词");
}
