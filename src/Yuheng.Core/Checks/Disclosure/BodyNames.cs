using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Disclosure;

/// <summary>DS-13: names of bodies, projects and laws that differ from place to place.</summary>
internal static class BodyNames
{
    private const string Republic = "中华人民共和国";
    private const int LongestLaw = 24;

    /// <summary>
    /// DS-13 称谓、名称不一致: the body above the tables; 部门 and 单位; a project's name, department and unit in its description and in its form; the level of government of the definitions;
    /// a law called by a part of its name (财预〔2016〕143号). Worked example: a description headed 公园绿地专项养护 whose budget section says “公园绿地养护”项目 fires;
    /// 公园绿地养护经费 and 公园绿地养护 are the same project.
    /// </summary>
    public static void Names(CheckedDocument document, AuditNotes notes)
    {
        FormNames.Check(document, notes);
        if (document.Budget is not { } budget)
        {
            return;
        }

        Tables(budget, notes);
        foreach (var project in ProjectTexts.Of(document))
        {
            notes.On(project.Form);
            Project(project, notes);
            Bodies(project, budget, notes);
        }

        notes.On(null);

        Level(budget, notes);
        Laws(budget.Prose.Paragraphs, document.Profile.Of(Parameters.WholeLaws), notes);
    }

    private static void Tables(DepartmentBudget budget, AuditNotes notes)
    {
        var department = Plain(budget.Parsed.Department);
        foreach (var table in budget.Parsed.Tables.Where(t => !t.Department.IsMissing))
        {
            var named = Plain(table.Department);
            if (department.Length > 0 && !named.Contains(department, StringComparison.Ordinal) && !department.Contains(named, StringComparison.Ordinal))
            {
                notes.Report(Severity.Warning, table.Department, $"表 {table.Number} 的编制部门写作“{table.Department.Raw}”，其他各处为“{budget.Parsed.Department.Raw}”。", budget.Parsed.Department.Raw, table.Department.Raw, "统一名称。", table: table.Number);
            }
        }

        // 部门预算经济分类 is what the classification is called in both kinds of budget.
        var kinds = budget.Parsed.Tables.Select(t => (Table: t, Title: Plain(t.Title).Replace("部门预算经济分类", "", StringComparison.Ordinal)))
            .Select(t => (t.Table, IsUnit: t.Title.Contains("单位", StringComparison.Ordinal), IsDepartment: t.Title.Contains("部门", StringComparison.Ordinal))).Where(t => t.IsUnit != t.IsDepartment).ToList();
        var units = kinds.Count(k => k.IsUnit);
        var isUnit = units > kinds.Count - units;
        foreach (var (table, _, _) in kinds.Where(k => k.IsUnit != isUnit))
        {
            notes.Report(Severity.Hint, table.Title, $"表题称“{(isUnit ? "部门" : "单位")}”，多数表题称“{(isUnit ? "单位" : "部门")}”。", isUnit ? "单位" : "部门", isUnit ? "部门" : "单位", "统一称谓。", table: table.Number);
        }

        var other = isUnit ? "本部门" : "本单位";
        if (kinds.Count > 4 && budget.Prose.Paragraphs.FirstOrDefault(p => p.Part is BudgetPart.Notes or BudgetPart.Other && p.Text.Contains(other, StringComparison.Ordinal)) is { } mixed)
        {
            notes.Report(
                Severity.Hint, mixed.PlaceOf(mixed.Text.IndexOf(other, StringComparison.Ordinal)), mixed.Text, $"这份{(isUnit ? "单位" : "部门")}预算的正文自称“{other}”。", isUnit ? "本单位" : "本部门", other, "统一称谓。");
        }
    }

    private static void Project(ProjectText project, AuditNotes notes)
    {
        var heading = ProjectTexts.NameKey(project.Description.Name);
        if (!project.IsNamed || heading.Length == 0 || project.Description.Name.Contains('等', StringComparison.Ordinal))
        {
            return;
        }

        if (project.Budgeted is [{ } stated, ..] && stated.Subject.Contains("项目", StringComparison.Ordinal))
        {
            Differ(project, heading, ProjectTexts.NameKey(stated.Subject), stated.Amount!.Printed with { Raw = stated.Subject }, "年度预算安排", notes);
        }
        else if (project.Form is { } form && !form.Form.Project.Name.IsMissing)
        {
            Differ(project, heading, ProjectTexts.NameKey(form.Form.Project.Name.Raw), form.Form.Project.Name, "目标表", notes);
        }
    }

    /// <summary>A year or a district before the name makes no other project; words within or behind it do.</summary>
    private static void Differ(ProjectText project, string heading, string other, Printed at, string where, AuditNotes notes)
    {
        if (other.Length > 0 && heading != other && !heading.EndsWith(other, StringComparison.Ordinal) && !other.EndsWith(heading, StringComparison.Ordinal))
        {
            notes.Report(Severity.Warning, at, $"同一项目，标题写作“{project.Description.Name}”，{where}写作“{at.Raw}”。", project.Description.Name, at.Raw, "统一项目名称。");
        }
    }

    private static void Bodies(ProjectText project, DepartmentBudget budget, AuditNotes notes)
    {
        if (project.Form is not { } form)
        {
            return;
        }

        if (form.Form.Project.Unit.IsMissing)
        {
            notes.CannotKnow($"项目“{project.Description.Name}”的目标表没有写实施单位", form.Form.Start);
        }

        foreach (var paragraph in project.Paragraphs)
        {
            var plain = PlainText.Of(paragraph.Text, out var offsets);
            if (Entry(plain, "实施单位") is { } unit && !Names(unit.Text, Plain(form.Form.Project.Unit)) && !(IsDamaged(form.Form.Project.Unit) && Names(unit.Text, Plain(budget.Parsed.Department))))
            {
                notes.Report(
                    Severity.Warning, paragraph.PlaceOf(offsets[unit.At]), plain[unit.At..], $"说明中的实施单位为“{First(unit.Text)}”，目标表的实施单位为“{form.Form.Project.Unit.Raw}”；不能判断哪一处有误。",
                    form.Form.Project.Unit.Raw, First(unit.Text), "统一实施单位：承接服务的企业不是实施单位。");
            }

            if (Entry(plain, "主管部门") is { } department && !Names(department.Text, Plain(form.Form.Project.Department)) && !Names(department.Text, Plain(budget.Parsed.Department)))
            {
                notes.Report(
                    Severity.Warning, paragraph.PlaceOf(offsets[department.At]), plain[department.At..], $"说明中的主管部门为“{First(department.Text)}”，目标表的主管部门为“{form.Form.Project.Department.Raw}”；不能判断哪一处有误。",
                    form.Form.Project.Department.Raw, First(department.Text), "统一主管部门。");
            }
        }
    }

    private static (int At, string Text)? Entry(string plain, string label)
    {
        var at = plain.IndexOf(label + ":", StringComparison.Ordinal);
        return at >= 0 && at <= 8 ? (at, plain[(at + label.Length + 1)..]) : null;
    }

    /// <summary>Whether an entry names a body, in full or shortened; 本单位 and the like name whom they stand for. Unknown where the form has no name.</summary>
    private static bool Names(string entry, string body)
    {
        var core = body.Replace("(汇总)", "", StringComparison.Ordinal);
        var first = First(entry);
        return core.Length == 0 || first.Length < 2 || entry.Contains(core, StringComparison.Ordinal) || core.Contains(first, StringComparison.Ordinal)
            || first[0] is '本' or '我' || first.StartsWith("各", StringComparison.Ordinal);
    }

    /// <summary>A name that conversion turned into rules: 区水务月- - -.</summary>
    private static bool IsDamaged(Printed name) => Plain(name).Contains("--", StringComparison.Ordinal);

    private static string First(string entry)
    {
        var end = entry.AsSpan().IndexOfAny(",。;(、");
        return end < 0 ? entry : entry[..end];
    }

    /// <summary>Definitions taken from a city's template in a district's budget, or the other way.</summary>
    private static void Level(DepartmentBudget budget, AuditNotes notes)
    {
        var paragraphs = budget.Prose.Paragraphs;
        bool Says(BudgetParagraph paragraph, string level) => Words(level).Any(w => PlainText.Of(paragraph.Text).Contains(w, StringComparison.Ordinal));

        foreach (var (wrong, right) in (ReadOnlySpan<(string, string)>)[("市级", "区级"), ("区级", "市级"), ("市级", "县级")])
        {
            var defined = paragraphs.FirstOrDefault(p => p.Part == BudgetPart.Definitions && Says(p, wrong));
            var meant = paragraphs.FirstOrDefault(p => p.Part is BudgetPart.Preamble or BudgetPart.Notes or BudgetPart.Other or BudgetPart.Description && (Says(p, right) || PlainText.Of(p.Text).Contains(right + "资金", StringComparison.Ordinal) || PlainText.Of(p.Text).Contains(right + "部门预算", StringComparison.Ordinal)));
            if (defined is not null && meant is not null && !paragraphs.Any(p => p.Part == BudgetPart.Definitions && Says(p, right)))
            {
                notes.Report(
                    Severity.Warning, defined.PlaceOf(0), defined.Text, $"名词解释写的是{wrong}，正文（{meant.PlaceOf(0)}）是{right}；名词解释可能套用了别级的模板。", right, wrong, "按本级改写名词解释。");
            }
        }
    }

    private static string[] Words(string level) => [level + "预算主管部门", level + "财政"];

    /// <summary>中华人民共和国强制法 beside 中华人民共和国行政强制法: the shorter is a part of the longer, and no law of its own.</summary>
    private static void Laws(IReadOnlyList<BudgetParagraph> paragraphs, string[] whole, AuditNotes notes)
    {
        var laws = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var paragraph in paragraphs)
        {
            var plain = PlainText.Of(paragraph.Text, out var offsets);
            for (var at = plain.IndexOf(Republic, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(Republic, at + 1, StringComparison.Ordinal))
            {
                var name = plain.AsSpan(at + Republic.Length, Math.Min(LongestLaw, plain.Length - at - Republic.Length));
                var end = name.IndexOf('法');
                if (end > 1 && laws.Count < 200 && name[..end].IndexOfAny(",。;、《》(") < 0)
                {
                    laws.TryAdd(name[..(end + 1)].ToString(), paragraph.PlaceOf(offsets[at]));
                }
            }
        }

        foreach (var (name, place) in laws)
        {
            var longer = laws.Keys.FirstOrDefault(l => l.Length > name.Length && l.EndsWith(name, StringComparison.Ordinal));
            if (longer is not null && !whole.Contains(name))
            {
                notes.Report(Severity.Warning, place, Republic + name, $"法律名称写作“{Republic}{name}”，{laws[longer]}为“{Republic}{longer}”。", Republic + longer, Republic + name, "写法律的全称。");
            }
        }
    }

    private static string Plain(Printed printed) => PlainText.Of(printed.Raw ?? "");
}
