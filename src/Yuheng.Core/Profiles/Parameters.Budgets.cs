namespace Yuheng.Core.Profiles;

/// <content>Parameters of the checks of budget tables (DB, DS-01, DS-03, DS-07, DS-14).</content>
public static partial class Parameters
{
    /// <summary>DB-05.</summary>
    public static readonly Parameter<string[]> AdministrationSubjects = Parameter.Words("DB-05.administration", "只有行政单位和参公单位使用的功能科目名称");

    /// <summary>DB-05.</summary>
    public static readonly Parameter<string[]> InstitutionSubjects = Parameter.Words("DB-05.institution", "只有事业单位使用的功能科目名称");

    /// <summary>DB-04 and DS-07.</summary>
    public static readonly Parameter<string[]> ThreePublicSubjects = Parameter.Words("DS-07.subjects", "“三公”经费的部门经济科目与表9各栏，写作 科目:栏目");

    /// <summary>DS-01.</summary>
    public static readonly Parameter<string[]> RequiredTables = Parameter.Words("DS-01.tables", "应公开的预算表，按官方表式的表号");

    /// <summary>DS-01.</summary>
    public static readonly Parameter<int> FewestTables = Parameter.Count("DS-01.fewest", "至少有几张应公开的表才视为完整的公开文本");

    /// <summary>DS-01.</summary>
    public static readonly Parameter<string[]> RequiredTexts = Parameter.Words("DS-01.texts", "文字部分应说明的事项，写作 事项:可认定的词|词");

    /// <summary>DS-03.</summary>
    public static readonly Parameter<string[]> EmptyTableWords = Parameter.Words("DS-03.empty", "说明本表没有数据的词");

    /// <summary>DS-03.</summary>
    public static readonly Parameter<string[]> TableMoney = Parameter.Words("DS-03.money", "可以没有数据的表及其资金，写作 表号:资金的词|词");

    /// <summary>DS-14.</summary>
    public static readonly Parameter<string[]> ThreePublicItems = Parameter.Words("DS-14.items", "“三公”经费应单列的项目，写作 表9栏目:文字中的词|词");
}
