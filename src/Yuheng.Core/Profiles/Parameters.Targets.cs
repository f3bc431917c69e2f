namespace Yuheng.Core.Profiles;

/// <content>Parameters of the checks of targets (PT).</content>
public static partial class Parameters
{
    /// <summary>PT-10.</summary>
    public static readonly Parameter<int> FewestIndicators = Parameter.Count("PT-10.fewest", "三级指标最少个数");

    /// <summary>PT-10.</summary>
    public static readonly Parameter<int> MostIndicators = Parameter.Count("PT-10.most", "三级指标最多个数");

    /// <summary>The levels that a form must have, in the words of <c>levels.tsv</c>; 质量指标/时效指标 is one of both.</summary>
    public static readonly Parameter<string[]> RequiredLevels = Parameter.Words("taxonomy.required", "必须设置的指标级别，/ 表示其一");

    /// <summary>Names that end so are rates.</summary>
    public static readonly Parameter<WordList> RateEndings = Parameter.WordList("words.rate", "比率类指标名称的结尾");

    /// <summary>Names that end like rates and are none.</summary>
    public static readonly Parameter<WordList> NoRates = Parameter.WordList("words.no-rate", "以“率”结尾但不是比率的名称");

    /// <summary>Names that end so are counts.</summary>
    public static readonly Parameter<WordList> CountEndings = Parameter.WordList("words.count", "数量类指标名称的结尾");

    /// <summary>Names that end like counts and are none.</summary>
    public static readonly Parameter<WordList> NoCounts = Parameter.WordList("words.no-count", "以“数”结尾但不是数量的名称");

    /// <summary>Names that end so say what is measured.</summary>
    public static readonly Parameter<WordList> MeasureEndings = Parameter.WordList("words.measure", "说明衡量内容的名称结尾");

    /// <summary>Names that end so are satisfactions.</summary>
    public static readonly Parameter<WordList> SatisfactionEndings = Parameter.WordList("words.satisfaction", "满意度类指标名称的结尾");

    /// <summary>Names that say that there is none.</summary>
    public static readonly Parameter<WordList> InvalidWords = Parameter.WordList("words.invalid", "等于没有填写的名称");

    /// <summary>Targets that ask for a time.</summary>
    public static readonly Parameter<WordList> TimeWords = Parameter.WordList("words.time", "时间要求的用语");

    /// <summary>PT-02.</summary>
    public static readonly Parameter<decimal> MostYesNo = Parameter.Number("PT-02.yes-share", "指标值为“是”的指标最多占几成");

    /// <summary>PT-02.</summary>
    public static readonly Parameter<decimal> MostHundreds = Parameter.Number("PT-02.hundred-share", "名称没有衡量内容而指标值为100%的指标占几成起");

    /// <summary>PT-02.</summary>
    public static readonly Parameter<int> FewestHundreds = Parameter.Count("PT-02.hundred-fewest", "名称没有衡量内容而指标值为100%的指标至少几项");

    /// <summary>PT-02.</summary>
    public static readonly Parameter<int> LongestTarget = Parameter.Count("PT-02.longest", "指标值最多字数");

    /// <summary>PT-02: a satisfaction that moves is no measure.</summary>
    public static readonly Parameter<WordList> Movements = Parameter.WordList("PT-02.movements", "表示变化的名称结尾");

    /// <summary>PT-02: rates that may be below zero, so that at least 0 says something.</summary>
    public static readonly Parameter<WordList> SignedRates = Parameter.WordList("PT-02.signed", "可以为负的比率");

    /// <summary>PT-02: rates of saving.</summary>
    public static readonly Parameter<WordList> Savings = Parameter.WordList("PT-02.savings", "节约类比率的结尾");

    /// <summary>PT-03.</summary>
    public static readonly Parameter<decimal> MostInvalid = Parameter.Number("PT-03.none-share", "填“无”的指标占几成起");

    /// <summary>PT-03.</summary>
    public static readonly Parameter<decimal> MostDummies = Parameter.Number("PT-03.dummy-share", "同一个无单位数值占几成起");

    /// <summary>PT-03.</summary>
    public static readonly Parameter<int> FewestDummies = Parameter.Count("PT-03.dummy-fewest", "同一个无单位数值至少几项");

    /// <summary>PT-04.</summary>
    public static readonly Parameter<WordList> CostUnits = Parameter.WordList("PT-04.money", "费用标准的单位");

    /// <summary>PT-04.</summary>
    public static readonly Parameter<WordList> CostWords = Parameter.WordList("PT-04.costs", "费用标准的用语");

    /// <summary>PT-04.</summary>
    public static readonly Parameter<WordList> TimelyEndings = Parameter.WordList("PT-04.timely", "衡量及时的名称结尾");

    /// <summary>PT-04.</summary>
    public static readonly Parameter<WordList> QualityEndings = Parameter.WordList("PT-04.quality", "衡量质量的名称结尾");

    /// <summary>PT-04: what an ecological effect speaks of.</summary>
    public static readonly Parameter<WordList> NatureWords = Parameter.WordList("PT-04.nature", "与生态环境有关的用语");

    /// <summary>PT-05.</summary>
    public static readonly Parameter<int> LongestName = Parameter.Count("PT-05.longest", "指标名称最多字数");

    /// <summary>PT-05.</summary>
    public static readonly Parameter<WordList> QuestionWords = Parameter.WordList("PT-05.questions", "疑问的用语");

    /// <summary>PT-05: values and times that are no names.</summary>
    public static readonly Parameter<WordList> NotNames = Parameter.WordList("PT-05.values", "只是指标值或时间的名称");

    /// <summary>PT-05: units that something is counted in.</summary>
    public static readonly Parameter<WordList> CountingUnits = Parameter.WordList("PT-05.units", "计数的单位");

    /// <summary>PT-05.</summary>
    public static readonly Parameter<WordList> DoubleEndings = Parameter.WordList("PT-05.double", "并列时算两项内容的名称结尾");

    /// <summary>PT-06.</summary>
    public static readonly Parameter<WordList> RateUnits = Parameter.WordList("PT-06.rate-units", "比率可以有的其他单位");

    /// <summary>PT-06.</summary>
    public static readonly Parameter<WordList> SatisfactionUnits = Parameter.WordList("PT-06.satisfaction-units", "满意度可以有的其他单位");

    /// <summary>PT-06: names of a time.</summary>
    public static readonly Parameter<WordList> TimeEndings = Parameter.WordList("PT-06.times", "时间类指标名称的结尾");

    /// <summary>PT-06: names of money.</summary>
    public static readonly Parameter<WordList> MoneyEndings = Parameter.WordList("PT-06.money", "费用类指标名称的结尾");

    /// <summary>PT-06: names of a state, of which a percentage does not say what it is a share of.</summary>
    public static readonly Parameter<WordList> StateEndings = Parameter.WordList("PT-06.states", "说的是情况、用百分比衡量不清楚的名称结尾");

    /// <summary>PT-06: shares of a whole.</summary>
    public static readonly Parameter<WordList> WholeShares = Parameter.WordList("PT-06.shares", "不可能超过100%的名称结尾");

    /// <summary>PT-06: rates that should be high; 完成率 and 覆盖率 among them, which may be above 100 %.</summary>
    public static readonly Parameter<WordList> SuccessRates = Parameter.WordList("PT-06.success", "越高越好的比率的结尾");

    /// <summary>PT-06: rates that should be low.</summary>
    public static readonly Parameter<WordList> HarmRates = Parameter.WordList("PT-06.harms", "越低越好的比率的结尾");

    /// <summary>PT-06: 不合格率 is the opposite of 合格率.</summary>
    public static readonly Parameter<WordList> Negations = Parameter.WordList("PT-06.negations", "使名称意思相反的字");

    /// <summary>PT-06.</summary>
    public static readonly Parameter<int> FewestBare = Parameter.Count("PT-06.bare-fewest", "数值全无单位时，至少几项起视为单位另有一栏");

    /// <summary>PT-08.</summary>
    public static readonly Parameter<decimal> LeastShared = Parameter.Number("PT-08.least", "指标名称与项目内容相同的字对最少占几成");

    /// <summary>PT-08.</summary>
    public static readonly Parameter<int> FewestPairs = Parameter.Count("PT-08.pairs", "指标名称至少有几个字对才比较");

    /// <summary>PT-08.</summary>
    public static readonly Parameter<int> ShortestContent = Parameter.Count("PT-08.shortest", "项目名称和目标至少有几个字才比较");

    /// <summary>PT-08: pairs that occur in the indicators of any project.</summary>
    public static readonly Parameter<WordList> CommonPairs = Parameter.WordList("PT-08.common", "任何项目都有的字对，不计");

    /// <summary>PT-10.</summary>
    public static readonly Parameter<int> MostInLevel = Parameter.Count("PT-10.most-in-level", "一个二级指标下最多几项");

    /// <summary>PT-10.</summary>
    public static readonly Parameter<decimal> SmallAmount = Parameter.Number("PT-10.small", "小额项目的金额上限（元，不含）");

    /// <summary>PT-10.</summary>
    public static readonly Parameter<int> MostIndicatorsOfSmall = Parameter.Count("PT-10.most-small", "小额项目三级指标最多个数");

    /// <summary>PT-11.</summary>
    public static readonly Parameter<decimal> LargestWeight = Parameter.Number("PT-11.largest", "一项指标最多占合计分值的几成");

    /// <summary>PT-11.</summary>
    public static readonly Parameter<decimal> SchemeDeviation = Parameter.Number("PT-11.deviation", "一级指标的分值与权重结构最多相差几分");

    /// <summary>PT-11.</summary>
    public static readonly Parameter<int> EqualWeights = Parameter.Count("PT-11.equal", "超过几项指标时不应各项平均");

    /// <summary>PT-11: projects for staff, whose few indicators are prescribed.</summary>
    public static readonly Parameter<WordList> StaffProjects = Parameter.WordList("PT-11.staff", "人员类项目的用语");

    /// <summary>PT-12.</summary>
    public static readonly Parameter<WordList> SilentWords = Parameter.WordList("PT-12.silent", "比较名称时不计的用语");

    /// <summary>PT-16.</summary>
    public static readonly Parameter<WordList> BasisHeadings = Parameter.WordList("PT-16.headings", "写立项依据的标题");

    /// <summary>PT-16: what names a document.</summary>
    public static readonly Parameter<WordList> DocumentWords = Parameter.WordList("PT-16.documents", "依据是文件的标志");
}
