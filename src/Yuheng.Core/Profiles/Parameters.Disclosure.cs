namespace Yuheng.Core.Profiles;

/// <content>Parameters of the checks of a disclosed budget's prose (DS).</content>
public static partial class Parameters
{
    /// <summary>DS-02.</summary>
    public static readonly Parameter<string[]> TemplateRests = Parameter.Words("DS-02.words", "模板残留的字样（不计空格和引号）");

    /// <summary>DS-04.</summary>
    public static readonly Parameter<string[]> ShareWords = Parameter.Words("DS-04.notShares", "带“占”字而不是占比的词");

    /// <summary>DS-05.</summary>
    public static readonly Parameter<decimal> SmallFirmShare = Parameter.Number("DS-05.smallFirms", "面向中小企业预留占政府采购预算的最低比例（%）");

    /// <summary>DS-05.</summary>
    public static readonly Parameter<decimal> MicroFirmShare = Parameter.Number("DS-05.microFirms", "其中预留给小微企业的最低比例（%）");

    /// <summary>DS-05.</summary>
    public static readonly Parameter<decimal> ReserveNearness = Parameter.Number("DS-05.nearness", "比例略高于最低比例而疑为写错的幅度（百分点）");

    /// <summary>DS-05.</summary>
    public static readonly Parameter<string[]> AssetBounds = Parameter.Words("DS-05.assetBounds", "大型设备的单价界限");

    /// <summary>DS-09.</summary>
    public static readonly Parameter<string[]> EmptyReasons = Parameter.Words("DS-09.emptyWords", "只重复变动而不说明原因的词");

    /// <summary>DS-10.</summary>
    public static readonly Parameter<int> DaysToDisclose = Parameter.Count("DS-10.days", "批复后公开的最多天数");

    /// <summary>DS-13.</summary>
    public static readonly Parameter<string[]> NameEnds = Parameter.Words("DS-13.ends", "项目名称末尾不指事物本身的字词");

    /// <summary>DS-13.</summary>
    public static readonly Parameter<int> FewestSameBodies = Parameter.Count("DS-13.bodies", "同名的表最少张数，多于此数才指出只差一个字的那张");

    /// <summary>DS-13.</summary>
    public static readonly Parameter<int> ShortestSlip = Parameter.Count("DS-13.shortest", "只差一个字的名称最少字数");

    /// <summary>DS-13.</summary>
    public static readonly Parameter<string> TellingCharacters = Parameter.Text("DS-13.telling", "差在这些字上的是另一事物，不是笔误");

    /// <summary>DS-13.</summary>
    public static readonly Parameter<string[]> WholeLaws = Parameter.Words("DS-13.laws", "名称是别的法律名称的结尾、自身也是一部法律的");
}
