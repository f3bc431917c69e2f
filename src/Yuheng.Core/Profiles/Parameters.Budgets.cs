namespace Yuheng.Core.Profiles;

/// <content>Parameters of the checks of budget tables (DB, DS-01, DS-03, DS-07, DS-14).</content>
public static partial class Parameters
{
    /// <summary>DB-05.</summary>
    public static readonly Parameter<string[]> AdministrationSubjects = Parameter.Words("DB-05.administration", "只有行政单位和参公单位使用的功能科目名称");

    /// <summary>DB-05.</summary>
    public static readonly Parameter<string[]> InstitutionSubjects = Parameter.Words("DB-05.institution", "只有事业单位使用的功能科目名称");
}
