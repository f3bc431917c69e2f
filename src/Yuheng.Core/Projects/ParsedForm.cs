using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Core.Projects;

/// <summary>What kind of paper a form is; decided by its columns, since titles mislead.</summary>
public enum FormKind : byte
{
    /// <summary>绩效目标申报表: what the money is to achieve.</summary>
    Target,

    /// <summary>绩效自评表: what it did achieve, with points.</summary>
    SelfEvaluation,

    /// <summary>绩效运行监控表: how far it is.</summary>
    Monitoring,
}

/// <summary>
/// A form as found in a document: raw strings, each with its place, nothing interpreted.
/// The same type comes from files and from our own web forms; <see cref="ProjectRecord.From"/> is the only way on.
/// </summary>
public sealed class ParsedForm
{
    /// <summary>Its number in the document, from 1.</summary>
    public required int Index { get; init; }

    /// <summary>Target, self-evaluation or monitoring.</summary>
    public required FormKind Kind { get; init; }

    /// <summary>The family recognised, as named in <c>rulebook/families.tsv</c>, for example <c>shanghai-district-target</c>.</summary>
    public required string Layout { get; init; }

    /// <summary>Where the form begins.</summary>
    public required Place Start { get; init; }

    /// <summary>The last line that belongs to it.</summary>
    public required Place End { get; init; }

    /// <summary>The title as printed.</summary>
    public Printed Title { get; init; }

    /// <summary>The text that names the year, such as (2023年度).</summary>
    public Printed Year { get; init; }

    /// <summary>The unit of its amounts as printed: 元, 万元.</summary>
    public Printed AmountUnit { get; init; }

    /// <summary>The project and the bodies behind it.</summary>
    public ParsedProject Project { get; init; } = new();

    /// <summary>The funds of a target form; empty in other kinds.</summary>
    public ParsedTargetFunds TargetFunds { get; init; } = new();

    /// <summary>The funds of a self-evaluation; empty in other kinds.</summary>
    public ParsedExecutionFunds ExecutionFunds { get; init; } = new();

    /// <summary>The funds of a monitoring form; empty in other kinds.</summary>
    public ParsedMonitoringFunds MonitoringFunds { get; init; } = new();

    /// <summary>年度主要任务 of a whole-department target, in the order printed; a form of a project has none.</summary>
    public IReadOnlyList<ParsedTask> Tasks { get; init; } = [];

    /// <summary>The goals.</summary>
    public ParsedGoals Goals { get; init; } = new();

    /// <summary>资金用途.</summary>
    public Printed BudgetUse { get; init; }

    /// <summary>资金支出计划, in the order printed.</summary>
    public IReadOnlyList<ParsedPayment> PaymentPlan { get; init; } = [];

    /// <summary>The indicators of the year, in the order printed.</summary>
    public IReadOnlyList<ParsedIndicator> Indicators { get; init; } = [];

    /// <summary>The indicators of the whole period (长期, 中期, 实施期), where the form has them beside or above those of the year.</summary>
    public IReadOnlyList<ParsedIndicator> TermIndicators { get; init; } = [];

    /// <summary>Whether this is the target of a whole department: it has tasks, and no project.</summary>
    public bool IsDepartmentTarget => Tasks.Count > 0 && Project.Name.IsMissing;

    /// <summary>Second levels that are printed with nothing beside them: a row that nobody filled in.</summary>
    public IReadOnlyList<Printed> EmptyLevels { get; init; } = [];

    /// <summary>分值 of the total row.</summary>
    public Printed TotalWeight { get; init; }

    /// <summary>得分 of the total row.</summary>
    public Printed TotalScore { get; init; }

    /// <summary>What finding the form had to say.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>The head of a form, as printed.</summary>
public sealed class ParsedProject
{
    /// <summary>项目编码.</summary>
    public Printed Code { get; init; }

    /// <summary>项目名称.</summary>
    public Printed Name { get; init; }

    /// <summary>经常性项目 or 一次性项目, wherever the form prints it (项目性质, or 项目类别 of older forms, or a ticked box).</summary>
    public Printed Nature { get; init; }

    /// <summary>项目类别 in the sense of 特定目标类, 其他运转类.</summary>
    public Printed Category { get; init; }

    /// <summary>主管部门.</summary>
    public Printed Department { get; init; }

    /// <summary>实施单位.</summary>
    public Printed Unit { get; init; }

    /// <summary>计划开始日期.</summary>
    public Printed Start { get; init; }

    /// <summary>计划完成日期.</summary>
    public Printed End { get; init; }

    /// <summary>项目期: how long the project runs, such as 3年 or 2023-2025年.</summary>
    public Printed Period { get; init; }
}

/// <summary>The funds of a target form, as printed; the left column is the whole project, the right one the year.</summary>
public sealed class ParsedTargetFunds
{
    /// <summary>项目资金总额, or 预算数.</summary>
    public Printed Total { get; init; }

    /// <summary>其中：财政资金 (left).</summary>
    public Printed Fiscal { get; init; }

    /// <summary>其他资金 (left).</summary>
    public Printed Other { get; init; }

    /// <summary>年度资金申请总额.</summary>
    public Printed Annual { get; init; }

    /// <summary>其中：当年财政拨款.</summary>
    public Printed Appropriation { get; init; }

    /// <summary>上年结转资金.</summary>
    public Printed CarryOver { get; init; }

    /// <summary>其他资金 (right).</summary>
    public Printed OtherAnnual { get; init; }
}

/// <summary>The four rows of a self-evaluation's funds.</summary>
public sealed class ParsedExecutionFunds
{
    /// <summary>年度资金总额.</summary>
    public ParsedExecution Total { get; init; }

    /// <summary>当年财政拨款.</summary>
    public ParsedExecution Appropriation { get; init; }

    /// <summary>上年结转资金.</summary>
    public ParsedExecution CarryOver { get; init; }

    /// <summary>其他资金.</summary>
    public ParsedExecution Other { get; init; }
}

/// <summary>One row of the funds of a self-evaluation, as printed.</summary>
/// <param name="Initial">年初预算数.</param>
/// <param name="Adjusted">全年预算数.</param>
/// <param name="Executed">全年执行数.</param>
/// <param name="Weight">分数.</param>
/// <param name="Rate">执行率(%), 99.44 for ninety-nine point four four per cent.</param>
/// <param name="Score">得分.</param>
public readonly record struct ParsedExecution(Printed Initial, Printed Adjusted, Printed Executed, Printed Weight, Printed Rate, Printed Score);

/// <summary>The four rows of a monitoring form's funds.</summary>
public sealed class ParsedMonitoringFunds
{
    /// <summary>年度资金总额.</summary>
    public ParsedProgress Total { get; init; }

    /// <summary>本年财政拨款.</summary>
    public ParsedProgress Appropriation { get; init; }

    /// <summary>上年结转资金.</summary>
    public ParsedProgress CarryOver { get; init; }

    /// <summary>其他资金.</summary>
    public ParsedProgress Other { get; init; }
}

/// <summary>One row of the funds of a monitoring form, as printed.</summary>
/// <param name="Initial">年初预算数.</param>
/// <param name="Executed">1-7月执行数.</param>
/// <param name="Rate">1-7月执行率, 58.33 for fifty-eight point three three per cent.</param>
/// <param name="Expected">全年预计执行数.</param>
public readonly record struct ParsedProgress(Printed Initial, Printed Executed, Printed Rate, Printed Expected);

/// <summary>One of the year's main tasks of a whole department, as printed.</summary>
/// <param name="Name">任务名称.</param>
/// <param name="Content">主要内容.</param>
/// <param name="Total">总额.</param>
/// <param name="Fiscal">财政拨款.</param>
/// <param name="Other">其他资金.</param>
public readonly record struct ParsedTask(Printed Name, Printed Content, Printed Total, Printed Fiscal, Printed Other);

/// <summary>The goals of a form, as printed.</summary>
public sealed class ParsedGoals
{
    /// <summary>项目总目标.</summary>
    public Printed Overall { get; init; }

    /// <summary>年度总目标.</summary>
    public Printed Annual { get; init; }

    /// <summary>预期目标, of a self-evaluation.</summary>
    public Printed Expected { get; init; }

    /// <summary>实际完成情况, of a self-evaluation.</summary>
    public Printed Achieved { get; init; }

    /// <summary>Whether the form has a place for one goal only, such as 年度目标 without 项目总目标 beside it.</summary>
    public bool IsSingle { get; init; }

    /// <summary>目标1, 目标2 …, where the form numbers them; blank ones are left out.</summary>
    public IReadOnlyList<Printed> Items { get; init; } = [];
}

/// <summary>One checkpoint of the payment plan.</summary>
/// <param name="By">By when, such as 3月底.</param>
/// <param name="Percent">How much by then, 10 for ten per cent.</param>
public readonly record struct ParsedPayment(Printed By, Printed Percent);

/// <summary>One indicator, as printed.</summary>
public sealed class ParsedIndicator
{
    /// <summary>一级指标, carried down merged cells.</summary>
    public Printed Level1 { get; init; }

    /// <summary>二级指标, carried down merged cells.</summary>
    public Printed Level2 { get; init; }

    /// <summary>三级指标.</summary>
    public Printed Name { get; init; }

    /// <summary>指标目标值, with operator and unit as printed; put together where they are printed in columns of their own.</summary>
    public Printed Target { get; init; }

    /// <summary>半年(程)指标值, where the form has it beside the target of the year.</summary>
    public Printed HalfYearTarget { get; init; }

    /// <summary>度量单位, where it has a column of its own: it holds for a completion that prints a bare number too.</summary>
    public Printed MeasureUnit { get; init; }

    /// <summary>实际完成值.</summary>
    public Printed Actual { get; init; }

    /// <summary>分值.</summary>
    public Printed Weight { get; init; }

    /// <summary>得分.</summary>
    public Printed Score { get; init; }

    /// <summary>偏差原因分析及改进措施; 原因说明 of a monitoring form.</summary>
    public Printed Deviation { get; init; }

    /// <summary>全年预计完成情况, of a monitoring form.</summary>
    public Printed Expected { get; init; }

    /// <summary>The causes ticked in a monitoring form.</summary>
    public ParsedCauses Causes { get; init; }

    /// <summary>完成目标可能性 of a monitoring form: 确定能, 有可能 or 完全不可能.</summary>
    public Printed Likelihood { get; init; }

    /// <summary>备注.</summary>
    public Printed Remark { get; init; }

    /// <summary>绩效指标描述.</summary>
    public Printed Definition { get; init; }

    /// <summary>指标值确定依据.</summary>
    public Printed Basis { get; init; }

    /// <summary>The row.</summary>
    public required Place Place { get; init; }
}

/// <summary>The causes of a deviation (偏差原因分析): the marks in the columns of a monitoring form.</summary>
/// <param name="Funds">经费保障.</param>
/// <param name="Rules">制度保障.</param>
/// <param name="Staff">人员保障.</param>
/// <param name="Equipment">硬件条件保障.</param>
/// <param name="Other">其他.</param>
public readonly record struct ParsedCauses(Printed Funds, Printed Rules, Printed Staff, Printed Equipment, Printed Other);
