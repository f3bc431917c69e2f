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

    /// <summary>PT-18.</summary>
    public static readonly Parameter<decimal> AlikeNames = Parameter.Number("PT-18.alike", "文本中的说法与指标名称相同的两字组占多少即视为同一事物");

    /// <summary>PT-18.</summary>
    public static readonly Parameter<decimal> AboutTolerance = Parameter.Number("PT-18.about", "文本写“约”时与目标值允许相差的比例");

    /// <summary>PT-18.</summary>
    public static readonly Parameter<decimal> NearSum = Parameter.Number("PT-18.near", "计量单位不同的分项相加，与目标值相差在此比例之内才视为应当相等");

    /// <summary>PT-18.</summary>
    public static readonly Parameter<int> FewestParts = Parameter.Count("PT-18.parts", "几个分项以上才视为列举");

    /// <summary>PT-18.</summary>
    public static readonly Parameter<WordList> WaysOfMeasuring = Parameter.WordList("PT-18.measures", "指标名称末尾说明计量方式、不属于事物名称的词");

    /// <summary>PT-18.</summary>
    public static readonly Parameter<WordList> GoalShareWords = Parameter.WordList("PT-18.shares", "指标名称末尾表示比例的词");

    /// <summary>PT-18.</summary>
    public static readonly Parameter<WordList> GoalPartWords = Parameter.WordList("PT-18.part", "表示只说一部分、一个阶段的词");

    /// <summary>PT-18 and PT-19.</summary>
    public static readonly Parameter<WordList> GoalPastWords = Parameter.WordList("PT-18.past", "表示已经有的、过去的数的词");

    /// <summary>PT-18.</summary>
    public static readonly Parameter<WordList> GoalDoneWords = Parameter.WordList("PT-18.done", "表示事情已经做完的词");

    /// <summary>PT-19.</summary>
    public static readonly Parameter<WordList> ContractWords = Parameter.WordList("PT-19.contract", "表示合同价款、不是当年支出的词");

    /// <summary>PT-19.</summary>
    public static readonly Parameter<WordList> RetentionWords = Parameter.WordList("PT-19.retention", "表示质量保证金的词");

    /// <summary>PT-19.</summary>
    public static readonly Parameter<WordList> PaidWords = Parameter.WordList("PT-19.paid", "表示已经支付的词");

    /// <summary>PT-19.</summary>
    public static readonly Parameter<WordList> EffectWords = Parameter.WordList("PT-19.effects", "表示效益、损失、收入等不是项目支出的金额的词");

    /// <summary>PT-19.</summary>
    public static readonly Parameter<WordList> TotalWords = Parameter.WordList("PT-19.totals", "单价乘数量之后说明合计的词");

    /// <summary>PT-19.</summary>
    public static readonly Parameter<WordList> CostNameWords = Parameter.WordList("PT-19.costs", "以金额为目标值的成本指标名称用词");

    /// <summary>PT-19.</summary>
    public static readonly Parameter<WordList> UnitCostWords = Parameter.WordList("PT-19.unit-costs", "成本指标名称中表示单价、人均、比率的词");

    /// <summary>PT-19.</summary>
    public static readonly Parameter<decimal> NearRequest = Parameter.Number("PT-19.near", "文本所列金额合计比申请额少多少比例之内，视为应当相等");

    /// <summary>PT-18.</summary>
    public static readonly Parameter<decimal> LargePart = Parameter.Number("PT-18.large", "一笔支出占申请额多少即应有指标");

    /// <summary>DS-04.</summary>
    public static readonly Parameter<WordList> ThisYearWords = Parameter.WordList("DS-04.this-year", "指表的年度而不写年份的词");

    /// <summary>DS-04.</summary>
    public static readonly Parameter<WordList> FormerProjectWords = Parameter.WordList("DS-04.former", "说明事情本来就属于以前年度的词");

    /// <summary>DS-04.</summary>
    public static readonly Parameter<WordList> AnnualPaperWords = Parameter.WordList("DS-04.papers", "每年一份、应当属于本年度的文件和任务");
}
