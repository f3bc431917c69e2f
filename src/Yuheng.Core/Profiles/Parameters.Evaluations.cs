namespace Yuheng.Core.Profiles;

/// <content>Parameters of the checks of self-evaluations beyond their scores (SE-05 to SE-18) and of the payment plan (EX-06).</content>
public static partial class Parameters
{
    /// <summary>SE-05.</summary>
    public static readonly Parameter<string[]> RatioUnits = Parameter.Words("SE-05.ratio-units", "表示比例的单位");

    /// <summary>SE-05.</summary>
    public static readonly Parameter<string[]> TimeUnits = Parameter.Words("SE-05.time-units", "表示时间长短的单位");

    /// <summary>SE-05.</summary>
    public static readonly Parameter<string[]> MoneyUnits = Parameter.Words("SE-05.money-units", "表示金额的单位");

    /// <summary>SE-05.</summary>
    public static readonly Parameter<int> FewestDecimals = Parameter.Count("SE-05.decimals", "同表至少几个百分比完成值都印小数，没有小数的才算书写不一");

    /// <summary>SE-06.</summary>
    public static readonly Parameter<int> FewestCopies = Parameter.Count("SE-06.fewest", "可能高于或低于目标值的定量指标最少个数");

    /// <summary>SE-06.</summary>
    public static readonly Parameter<decimal> CopiedShare = Parameter.Number("SE-06.share", "完成值恰好等于目标值的比例，达到即提出，80 即 80%");

    /// <summary>SE-07.</summary>
    public static readonly Parameter<decimal> UnexplainedShortfall = Parameter.Number("SE-07.shortfall", "完成值低于目标值超过此比例须说明原因，1 即 1%");

    /// <summary>SE-07.</summary>
    public static readonly Parameter<decimal> UnexplainedRate = Parameter.Number("SE-07.rate", "预算执行率低于此数须说明原因，90 即 90%");

    /// <summary>SE-07.</summary>
    public static readonly Parameter<int> ShortestDeviation = Parameter.Count("SE-07.shortest", "偏差原因最少字数");

    /// <summary>SE-07.</summary>
    public static readonly Parameter<WordList> HollowReasons = Parameter.WordList("SE-07.hollow", "等于没有说明的原因");

    /// <summary>SE-07.</summary>
    public static readonly Parameter<WordList> FundsWords = Parameter.WordList("SE-07.funds-words", "说到资金执行的字词");

    /// <summary>SE-08.</summary>
    public static readonly Parameter<int> FewestQualitative = Parameter.Count("SE-08.fewest", "定性指标最少个数，全部达成且满分即提出");

    /// <summary>SE-09.</summary>
    public static readonly Parameter<decimal> ExcessiveCompletion = Parameter.Number("SE-09.ratio", "完成值达到目标值的此比例为偏离过大，130 即 130%");

    /// <summary>SE-09.</summary>
    public static readonly Parameter<WordList> ChangeWords = Parameter.WordList("SE-09.change-words", "说明指标是增减幅度的字词，按增减后的总量比较");

    /// <summary>SE-12.</summary>
    public static readonly Parameter<decimal> EvidencePoints = Parameter.Number("SE-12.points", "分值达到此数的指标须有佐证");

    /// <summary>SE-13.</summary>
    public static readonly Parameter<decimal> LowExecution = Parameter.Number("SE-13.low-rate", "执行率低于此数而产出全部完成即提出，50 即 50%");

    /// <summary>SE-13.</summary>
    public static readonly Parameter<decimal> HighExecution = Parameter.Number("SE-13.high-rate", "执行率达到此数而产出完成偏低即提出，95 即 95%");

    /// <summary>SE-13.</summary>
    public static readonly Parameter<decimal> LowOutput = Parameter.Number("SE-13.low-output", "产出得分低于其分值的此比例为完成偏低，60 即 60%");

    /// <summary>SE-15.</summary>
    public static readonly Parameter<decimal> MeasureShare = Parameter.Number("SE-15.share", "得分低于分值的此比例须写改进措施，80 即 80%");

    /// <summary>SE-15.</summary>
    public static readonly Parameter<decimal> MeasureTotal = Parameter.Number("SE-15.total", "总分低于此数须写改进措施");

    /// <summary>SE-15.</summary>
    public static readonly Parameter<WordList> MeasureWords = Parameter.WordList("SE-15.measures", "说到改进措施的字词");

    /// <summary>SE-15.</summary>
    public static readonly Parameter<WordList> QualityWords = Parameter.WordList("SE-15.qualities", "指标名称中说明衡量什么的字词");

    /// <summary>SE-15.</summary>
    public static readonly Parameter<WordList> Denials = Parameter.WordList("SE-15.denials", "否定的字词，有它的分句不算肯定");

    /// <summary>SE-16.</summary>
    public static readonly Parameter<WordList> SurveyWords = Parameter.WordList("SE-16.survey", "说到满意度调查的字词");

    /// <summary>SE-16.</summary>
    public static readonly Parameter<int> SmallestSample = Parameter.Count("SE-16.sample", "满意度调查最少有效份数");

    /// <summary>SE-16.</summary>
    public static readonly Parameter<decimal> LowestResponse = Parameter.Number("SE-16.response", "满意度调查最低回收率，30 即 30%");

    /// <summary>SE-17.</summary>
    public static readonly Parameter<decimal> UnexplainedAdjustment = Parameter.Number("SE-17.change", "全年预算数比年初预算数增减超过此比例须说明，3 即 3%");

    /// <summary>SE-17.</summary>
    public static readonly Parameter<WordList> AdjustmentWords = Parameter.WordList("SE-17.words", "说到预算调整的字词");

    /// <summary>SE-17.</summary>
    public static readonly Parameter<WordList> CarryOverWords = Parameter.WordList("SE-17.carry-over", "项目名称中表示结转资金的字词");

    /// <summary>SE-18.</summary>
    public static readonly Parameter<WordList> TimelyWords = Parameter.WordList("SE-18.timely", "表示按时的字词");

    /// <summary>SE-18.</summary>
    public static readonly Parameter<WordList> WholeWords = Parameter.WordList("SE-18.whole", "表示全部完成的字词");

    /// <summary>SE-18.</summary>
    public static readonly Parameter<WordList> LateWords = Parameter.WordList("SE-18.late", "表示没有按时的字词");

    /// <summary>SE-18.</summary>
    public static readonly Parameter<WordList> LateDenials = Parameter.WordList("SE-18.late-denials", "在前面时表示并没有延迟的字词");

    /// <summary>SE-18.</summary>
    public static readonly Parameter<decimal> SameRates = Parameter.Number("SE-18.same-rate", "文字与完成值说的是同一比率时，指标名称在文字中出现的最低份额");

    /// <summary>SE-18.</summary>
    public static readonly Parameter<WordList> UnfinishedWords = Parameter.WordList("SE-18.unfinished", "表示没有完成的字词");

    /// <summary>SE-18.</summary>
    public static readonly Parameter<WordList> FinishedWords = Parameter.WordList("SE-18.finished", "指标名称中表示完成的字词");

    /// <summary>SE-18.</summary>
    public static readonly Parameter<WordList> HedgeWords = Parameter.WordList("SE-18.hedges", "有保留或否定的字词，有它的分句不算断言");

    /// <summary>SE-18.</summary>
    public static readonly Parameter<WordList> TimelinessClasses = Parameter.WordList("SE-18.timeliness-classes", "衡量是否按时的二级指标用字");

    /// <summary>SE-18.</summary>
    public static readonly Parameter<WordList> CommonWords = Parameter.WordList("SE-18.common", "不足以说明是同一件事的常用词（两个字）");

    /// <summary>SE-18.</summary>
    public static readonly Parameter<decimal> LikelySame = Parameter.Number("SE-18.likely", "分句含有指标名称中此比例的字，可能说的是同一件事，50 即 50%");

    /// <summary>SE-18.</summary>
    public static readonly Parameter<decimal> SurelySame = Parameter.Number("SE-18.sure", "分句含有指标名称中此比例的字，说的就是同一件事，75 即 75%");

    /// <summary>SE-18.</summary>
    public static readonly Parameter<int> SharedCharacters = Parameter.Count("SE-18.shared", "前后两个分句说同一件事，至少相同的字数");

    /// <summary>SE-18.</summary>
    public static readonly Parameter<decimal> GoalShare = Parameter.Number("SE-18.goal-share", "预期目标的用词在完成情况和指标中出现的比例低于此数即提出，15 即 15%");

    /// <summary>SE-18.</summary>
    public static readonly Parameter<int> ShortestExpected = Parameter.Count("SE-18.shortest", "参与比较的预期目标最少字数");

    /// <summary>EX-06.</summary>
    public static readonly Parameter<string[]> PaymentCheckpoints = Parameter.Words("EX-06.checkpoints", "用款计划的节点，— 为不规定");

    /// <summary>EX-06.</summary>
    public static readonly Parameter<decimal> LargestDecember = Parameter.Number("EX-06.december", "最后一个节点（12月底）用款占全年的比例，超过即提出，50 即 50%");

    /// <summary>EX-06.</summary>
    public static readonly Parameter<bool> PercentInHeading = Parameter.Flag("EX-06.percent-in-heading", "用款计划的表头已标明（%）");
}
