using System.Globalization;
using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;
using Yuheng.Documents;
using Yuheng.Documents.Writing;

namespace Yuheng.Cli.Reading;

/// <summary>What <c>read</c> prints for people: per document its forms, its budget, and what reading had to say.</summary>
internal sealed class RecordPage(TextWriter writer)
{
    private readonly int _width = Visible.PageWidth;

    private bool _first = true;

    /// <summary>Writes one document, and hands it on.</summary>
    public void Write(DocumentRecord document)
    {
        if (!_first)
        {
            writer.WriteLine();
        }

        _first = false;
        writer.WriteLine(Visible.Line(Heading(document)));
        if (document.Forms.Count > 0)
        {
            WriteForms(document.Forms);
        }

        if (document.Budget is { } budget)
        {
            WriteBudget(budget);
        }

        if (document.DepartmentTarget is { } target)
        {
            WriteDepartmentTarget(target);
        }

        if (document.Findings.Count > 0)
        {
            TableOf("发现", document.Findings).WriteTo(writer, "  ", _width);
        }

        writer.Flush();
    }

    /// <summary>Findings of reading, one a row.</summary>
    public static TextTable TableOf(string heading, IReadOnlyList<Finding> findings)
    {
        var table = new TextTable(heading, "位置", "编号", "说明");
        foreach (var finding in findings)
        {
            table.Add(
                FindingWords.Of(finding.Severity),
                FindingWords.Of(finding.Place),
                finding.Code,
                string.IsNullOrWhiteSpace(finding.Quote) ? finding.Message : $"{finding.Message}（{finding.Quote}）");
        }

        return table;
    }

    private static string Heading(DocumentRecord document)
    {
        var parts = new List<string>();
        if (document.Forms.Count > 0)
        {
            parts.Add($"{document.Forms.Count} 张表");
        }

        if (document.Budget is { } budget)
        {
            parts.Add($"部门预算 {budget.Tables.Count} 张表");
        }

        if (document.DepartmentTarget is not null)
        {
            parts.Add("部门整体绩效目标");
        }

        return $"{document.Source.Name}  {(parts.Count > 0 ? string.Join("，", parts) : "没有找到表或预算")}";
    }

    private void WriteForms(IReadOnlyList<ProjectRecord> forms)
    {
        var unit = UnitOf(forms.Select(f => f.AmountUnit));
        var table = new TextTable("序>", "类型", "年度", "项目名称", "单位", $"资金({unit.Word()})>", "指标数>", "发现>");
        foreach (var record in forms)
        {
            var project = record.Form.Project;
            table.Add(
                Count(record.Form.Index),
                Kind(record.Form.Kind),
                record.Year.Value is { } year ? Count(year) : "—",
                project.Name.Raw ?? "—",
                (project.Unit.IsMissing ? project.Department : project.Unit).Raw ?? "—",
                Amount(FundsOf(record), unit),
                Count(record.Indicators.Count),
                Count(record.Findings.Count));
        }

        table.WriteTo(writer, "  ", _width);
    }

    private void WriteBudget(DepartmentBudget budget)
    {
        writer.WriteLine(Visible.Line($"  {budget.Parsed.Department.Raw ?? "部门"} {(budget.Year.Value is { } year ? $"{year} 年预算" : "预算")}，说明 {budget.Narrative.Count} 项"));
        var unit = UnitOf(budget.Tables.Select(t => t.AmountUnit));
        var table = new TextTable("表>", "标题", "行数>", $"合计({unit.Word()})>");
        foreach (var budgetTable in budget.Tables)
        {
            table.Add(
                Count(budgetTable.Parsed.Number),
                budgetTable.Parsed.Title.Raw ?? "—",
                Count(budgetTable.Rows.Count),
                Amount(TotalOf(budgetTable), unit));
        }

        table.WriteTo(writer, "  ", _width);
    }

    private void WriteDepartmentTarget(DepartmentTarget target)
    {
        writer.WriteLine(Visible.Line($"  {target.Title.Raw ?? "部门整体绩效目标"}，{target.Parts.Count} 项分项目标"));
        foreach (var part in target.Parts)
        {
            writer.WriteLine(Visible.Line($"    {part.Number}{part.Name.Raw}"));
        }
    }

    private static string Kind(FormKind kind) => kind switch
    {
        FormKind.Target => "目标",
        FormKind.SelfEvaluation => "自评",
        FormKind.Monitoring => "监控",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The whole of a target, the budget of the year in a self-evaluation.</summary>
    private static Typed<Money> FundsOf(ProjectRecord record) => record switch
    {
        { TargetFunds: { } target } => target.Total.State == ReadState.Missing ? target.Annual : target.Total,
        { ExecutionFunds: { } executed } => executed.Total.Adjusted,
        _ => Typed<Money>.Missing(default),
    };

    /// <summary>The first amount of the row of totals, or of the only row, as table 9 has it.</summary>
    private static Typed<Money> TotalOf(BudgetTable table)
    {
        var row = table.Rows.LastOrDefault(r => r.Printed.Name.Raw is { } name && (name.Contains("合计", StringComparison.Ordinal) || name.Contains("总计", StringComparison.Ordinal)))
            ?? (table.Rows.Count == 1 ? table.Rows[0] : null);
        return row?.Amounts is [(_, var amount), ..] ? amount : Typed<Money>.Missing(default);
    }

    /// <summary>元 where the document begins with 元, otherwise 万元.</summary>
    private static AmountUnit UnitOf(IEnumerable<Typed<AmountUnit>> units) =>
        units.Select(u => u.Value).FirstOrDefault(u => u is not null) == AmountUnit.Yuan ? AmountUnit.Yuan : AmountUnit.TenThousandYuan;

    private static string Amount(Typed<Money> amount, AmountUnit unit) => amount.State switch
    {
        ReadState.Missing => "—",
        ReadState.Unreadable => "读不出",
        _ => unit.Spell(amount.Value!.Value.Yuan),
    };

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
