using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Disclosure;

/// <summary>One project of a budget document: its description, what that states of its budget, its form.</summary>
/// <param name="Description">The description.</param>
/// <param name="Paragraphs">The paragraphs of the description.</param>
/// <param name="Budgeted">The amounts of its section 年度预算安排.</param>
/// <param name="Form">Its target form; null where none is found.</param>
internal sealed record ProjectText(ProjectDescription Description, IReadOnlyList<BudgetParagraph> Paragraphs, IReadOnlyList<BudgetStatement> Budgeted, ProjectRecord? Form)
{
    /// <summary>Whether its heading names it; 项目经费情况说明 goes for all projects.</summary>
    public bool IsNamed => !ProjectTexts.NameKey(Description.Name).EndsWith("说明", StringComparison.Ordinal);

    /// <summary>The project's name: of the heading, else of the form.</summary>
    public string Name => IsNamed ? Description.Name : Form?.Form.Project.Name.Raw ?? Description.Name;

    /// <summary>The amount that the form asks for in the year.</summary>
    public Money? Annual => AnnualOf(Form);

    /// <summary>The amount that a form asks for in the year; null where it has none that could be reckoned with.</summary>
    public static Money? AnnualOf(ProjectRecord? form) =>
        form?.TargetFunds is { } funds && (funds.Annual.Value ?? funds.Appropriation.Value ?? funds.Total.Value) is { Yuan: < BudgetCells.Greatest and > -BudgetCells.Greatest } money ? money : null;
}

/// <summary>DS-11 and DS-15: the projects of a budget document in words, in their forms and in the tables.</summary>
internal static class ProjectTexts
{
    /// <summary>Fewer characters of a project's name may stand in any text.</summary>
    private const int ShortestTold = 4;

    private static readonly string[] NoName = ["项目", "经费", "资金", "预算", "费", "年度"];

    /// <summary>The projects described.</summary>
    public static List<ProjectText> Of(CheckedDocument document)
    {
        var projects = new List<ProjectText>();
        if (document.Budget is not { } budget)
        {
            return projects;
        }

        var descriptions = budget.Parsed.Descriptions;
        int[] lines = [.. descriptions.Select(d => d.Place.Line)];
        var paragraphs = budget.Prose.Paragraphs.Where(p => p.Part == BudgetPart.Description).ToLookup(p => Above(lines, p.PlaceOf(0)));
        var statements = budget.Prose.Statements.Where(s => s is { Amount: not null, IsCount: false, IsInReason: false } && s.Paragraph.Part == BudgetPart.Description).ToLookup(s => Above(lines, s.Place));
        var targets = document.Forms.Where(f => f.Form.Kind == FormKind.Target).ToList();
        var below = targets.ToLookup(f => Above(lines, f.Form.Start));
        var named = targets.ToLookup(f => NameKey(f.Form.Project.Name.Raw ?? ""), StringComparer.Ordinal);
        for (var i = 0; i < descriptions.Count; i++)
        {
            var description = descriptions[i];
            var section = description.Sections.Where(s => s.Heading.EndsWith("预算安排", StringComparison.Ordinal)).Select(s => PlainText.Of(s.Text.Raw ?? "")).FirstOrDefault() ?? "";
            var budgeted = section.Length == 0 ? [] : statements[i].Where(s => Overlap(section, PlainText.Of(s.Paragraph.Text))).ToList();
            var near = below[i].ToList();
            var project = new ProjectText(description, [.. paragraphs[i]], budgeted, null);
            var isNear = near.Count == 1 && (descriptions.Count > 1 || targets.Count == 1);
            projects.Add(project with { Form = isNear ? near[0] : project.IsNamed ? Named(description.Name) : Told(near, project.Paragraphs) });
        }

        return projects;

        ProjectRecord? Named(string name) => NameKey(name) is { Length: > 0 } key ? named[key].FirstOrDefault() : null;
    }

    /// <summary>The last description that begins at or above a place; -1 where there is none.</summary>
    internal static int Above(int[] lines, Place place)
    {
        var at = Array.BinarySearch(lines, place.Line);
        return at >= 0 ? at : ~at - 1;
    }

    /// <summary>A project's name without the words that say only that it is a project and costs money.</summary>
    public static string NameKey(string name)
    {
        var plain = new string([.. PlainText.Of(name).Where(char.IsLetterOrDigit)]);
        foreach (var word in NoName)
        {
            plain = plain.Replace(word, "", StringComparison.Ordinal);
        }

        return plain;
    }

    /// <summary>
    /// A heading over all projects names none. Then its text does: the one form of whose name at least three quarters stand in it
    /// (新建青禾区少年图书馆 is told by 青禾区少年图书馆新建工程); null where none is told, or several are.
    /// </summary>
    private static ProjectRecord? Told(List<ProjectRecord> forms, IReadOnlyList<BudgetParagraph> paragraphs)
    {
        var text = string.Join('\n', paragraphs.Select(p => PlainText.Of(p.Text)));
        var told = forms.FindAll(f => IsTold(NameKey(f.Form.Project.Name.Raw ?? ""), text));
        return told.Count == 1 ? told[0] : null;
    }

    private static bool IsTold(string key, string text)
    {
        var run = ((key.Length * 3) + 3) / 4;
        return run >= ShortestTold && Enumerable.Range(0, key.Length - run + 1).Any(at => text.Contains(key.AsSpan(at, run), StringComparison.Ordinal));
    }

    /// <summary>
    /// DS-11 项目金额口径错配: 年度预算安排 of a project's description against the year's amount of its target form, or no amount of the year at all (财预〔2015〕88号; 财预〔2016〕143号).
    /// Worked example: 安排624.00万元 and a form of 6,240,000.00元 agree; 634.00万元 is an error.
    /// A plan by quarters adds up to the same: 100.00万元, 200.00万元, 300.00万元 and 24.00万元 agree; with 34.00万元 for the fourth it is 10.00万元 off;
    /// without the fourth it is not known what is missing, unless the other three are more than the year has.
    /// </summary>
    public static void AgainstForms(CheckedDocument document, AuditNotes notes)
    {
        foreach (var project in Of(document))
        {
            notes.On(project.Form);
            var section = project.Description.Sections.FirstOrDefault(s => s.Heading.EndsWith("预算安排", StringComparison.Ordinal));
            if (section.Heading is null)
            {
                continue;
            }

            if (project.Budgeted.Count == 0)
            {
                notes.Report(
                    Severity.Warning, section.Text.IsMissing ? project.Description.Place : section.Text.Place, section.Text.Raw, $"项目“{project.Name}”的年度预算安排没有写明本年度金额。", suggestion: "写明本年度安排的金额。");
            }
            else if (project.Form is not null && project.Annual is null)
            {
                notes.CannotKnow($"项目“{project.Name}”的目标表没有可读的金额", project.Form.Form.Start);
            }
            else if (project.Budgeted.All(s => s.Amount!.Value is not null))
            {
                var plan = QuarterlyPlan.Of(project.Budgeted);
                List<BudgetStatement> year = [.. project.Budgeted.Except(plan.Quarters)];
                if (project.Annual is { } annual)
                {
                    Compare(project, year, annual.Yuan, notes);
                }

                plan.AgainstYear(project, year, notes);
            }
        }
    }

    private static void Compare(ProjectText project, List<BudgetStatement> year, decimal annual, AuditNotes notes)
    {
        var figures = year.Where(s => s.Whole is null).Select(s => s.Amount!).ToList();
        var sum = figures.Sum(f => f.Value!.Value);
        if (figures.Count == 0 || year.Exists(s => Math.Abs(s.Amount!.Value!.Value - annual) <= s.Amount.Half) || Math.Abs(sum - annual) <= figures.Sum(f => f.Half))
        {
            return;
        }

        var figure = figures[0];
        var isDigit = figures.Count == 1 && Math.Abs(figure.Value!.Value - annual) <= figure.Step;
        var expected = CellFit.Spelt(annual, figure.Unit, figure.Step);
        notes.Report(
            isDigit ? Severity.Hint : figures.Count > 1 ? Severity.Warning : Severity.Error, figure.Printed,
            figures.Count > 1
                ? $"项目“{project.Name}”年度预算安排各项之和为 {CellFit.Spelt(sum, figure.Unit, figure.Step)}，目标表年度资金为 {annual:N2} 元；不能判断哪一处有误。"
                : $"项目“{project.Name}”年度预算安排为 {figure.Printed.Raw}，目标表年度资金为 {annual:N2} 元，即 {expected}{(isDigit ? "，相差在末位（尾差）" : "")}。",
            expected, figure.Printed.Raw, "核对说明与目标表的金额。");
    }

    /// <summary>
    /// DS-15 绩效公开不完整: the number and the amount of the projects with targets against 项目支出, against the projects named and the forms attached (中发〔2018〕34号).
    /// Worked example: 涉及项目预算资金 1,280.55万元 with 项目支出 12,805,489.00元 agrees; more is an error, less a hint; projects named in 其中 make the whole.
    /// </summary>
    public static void TargetsDisclosed(CheckedDocument document, AuditNotes notes)
    {
        if (document.Budget is not { } budget)
        {
            return;
        }

        foreach (var stated in budget.Prose.Statements.Where(s => s is { Known: BudgetSubject.TargetAmount, Amount.Value: not null, IsInReason: false }))
        {
            AgainstProjectExpense(budget.Prose, stated, notes);
            AgainstNamed(budget.Prose, stated, document, notes);
        }

        foreach (var entry in budget.Prose.Paragraphs.Where(p => p.Part == BudgetPart.Contents))
        {
            if (NumberOfProjects(PlainText.Of(entry.Text)) is { } promised && budget.Parsed.Descriptions.Count > 0 && promised != budget.Parsed.Descriptions.Count)
            {
                notes.Report(
                    Severity.Warning, entry.PlaceOf(0), entry.Text, $"目录列有 {promised} 个项目的情况说明，正文有 {budget.Parsed.Descriptions.Count} 个。", $"{promised}", $"{budget.Parsed.Descriptions.Count}", "补上缺少的说明，或改正目录。");
            }
        }
    }

    private static void AgainstProjectExpense(BudgetProse prose, BudgetStatement stated, AuditNotes notes)
    {
        var figure = stated.Amount!;
        var cells = prose.Cells.Of(BudgetSubject.ProjectExpense);
        if (cells.Where(c => c.Amount.Value is not null).OrderByDescending(c => c.Amount.Value!.Value.Yuan).FirstOrDefault() is not { Amount.Value: { } expense } cell)
        {
            notes.CannotKnow("没有读到项目支出预算数，绩效目标涉及的资金无从核对", stated.Place);
            return;
        }

        var amount = figure.Value!.Value;
        if (cells.Any(c => c.Amount.Value is { } money && Math.Abs(amount - money.Yuan) <= Math.Max(figure.Half, c.Step / 2)))
        {
            return;
        }

        var isMore = amount > expense.Yuan + figure.Step;
        var expected = CellFit.Spelt(expense.Yuan, figure.Unit, figure.Step);
        notes.Report(
            isMore ? Severity.Error : Severity.Hint, figure.Printed,
            $"编报绩效目标的项目涉及 {figure.Printed.Raw}，表 {cell.Table} 的项目支出为 {expected}，{(isMore ? "前者不应大于后者" : "两者不等；如有项目不编报目标，请说明")}。",
            isMore ? null : expected, figure.Printed.Raw, "核对编报绩效目标的项目和金额。", table: cell.Table);
    }

    private static void AgainstNamed(BudgetProse prose, BudgetStatement stated, CheckedDocument document, AuditNotes notes)
    {
        var figure = stated.Amount!;
        var named = prose.Statements.Where(s => s.Whole == stated && s is { IsCount: false, Amount.Value: not null }).ToList();
        var sum = named.Sum(s => s.Amount!.Value!.Value);
        var tolerance = figure.HalfInSums + named.Sum(s => s.Amount!.HalfInSums);
        if (named.Count > 0 && (sum > figure.Value!.Value + tolerance || (named.Count > 1 && sum < figure.Value.Value - tolerance && !named.Exists(s => s.Behind.StartsWith('等')))))
        {
            notes.Report(
                sum > figure.Value.Value ? Severity.Error : Severity.Warning, named[0].Amount!.Printed,
                $"所列 {named.Count} 个项目之和为 {CellFit.Spelt(sum, figure.Unit, figure.Step)}，涉及资金合计为 {figure.Printed.Raw}；不能判断哪一处有误。", found: figure.Printed.Raw, suggestion: "核对所列项目与合计。");
        }

        NamedAgainstForms(named, document, notes);
        NamedOtherwise(named, document, notes);
        var projects = prose.Statements.FirstOrDefault(s => s.IsCount && s.Paragraph == stated.Paragraph && s.Amount?.Unit == "个" && s.Subject.Contains("项目", StringComparison.Ordinal))?.Amount;
        if (projects?.Value is not { } count)
        {
            return;
        }

        if (named.Count > 1 && named.Count > count)
        {
            notes.Report(Severity.Warning, projects.Printed, $"写明 {projects.Printed.Raw} 项目，其中列出了 {named.Count} 个。", $"{named.Count}", projects.Printed.Raw, "核对项目个数。");
        }

        var forms = document.Forms.Where(f => f.Form.Kind == FormKind.Target).Select(ProjectText.AnnualOf).ToList();
        var all = forms.Sum(f => f?.Yuan ?? 0m);
        if (forms.Count > count)
        {
            notes.Report(Severity.Warning, projects.Printed, $"写明编报绩效目标的项目 {projects.Printed.Raw}，所附目标表有 {forms.Count} 张。", $"{forms.Count}", projects.Printed.Raw, "核对项目个数。");
        }
        else if (forms.Count > 0 && !forms.Contains(null) && (all > figure.Value!.Value + figure.Step || (forms.Count == count && all < figure.Value.Value - figure.Step)))
        {
            notes.Report(
                Severity.Warning, figure.Printed, $"所附 {forms.Count} 张目标表的年度资金之和为 {all:N2} 元，正文涉及资金为 {figure.Printed.Raw}；不能判断哪一处有误。", CellFit.Spelt(all, figure.Unit, figure.Step), figure.Printed.Raw, "核对目标表与正文的金额。");
        }
    }

    /// <summary>A project named with its amount, and its form.</summary>
    private static void NamedAgainstForms(List<BudgetStatement> named, CheckedDocument document, AuditNotes notes)
    {
        foreach (var statement in named)
        {
            var key = NameKey(statement.Subject);
            var form = key.Length == 0 ? null : document.Forms.FirstOrDefault(f => f.Form.Kind == FormKind.Target && NameKey(f.Form.Project.Name.Raw ?? "") == key);
            if (ProjectText.AnnualOf(form) is not { } annual || statement.Amount is not { Value: { } amount } figure || Math.Abs(amount - annual.Yuan) <= figure.Half)
            {
                continue;
            }

            var expected = CellFit.Spelt(annual.Yuan, figure.Unit, figure.Step);
            notes.On(form);
            notes.Report(
                Math.Abs(amount - annual.Yuan) <= figure.Step ? Severity.Hint : Severity.Warning, figure.Printed, $"“{statement.Subject}”这里为 {figure.Printed.Raw}，目标表年度资金为 {expected}；不能判断哪一处有误。", expected, figure.Printed.Raw, "核对正文与目标表的金额。");
            notes.On(null);
        }
    }

    /// <summary>As many projects named as forms attached, and one of either without the other, with the same amount: one project by two names.</summary>
    private static void NamedOtherwise(List<BudgetStatement> named, CheckedDocument document, AuditNotes notes)
    {
        var forms = document.Forms.Where(f => f.Form.Kind == FormKind.Target).ToList();
        var left = named.FindAll(s => !forms.Exists(f => IsCalled(f, s)));
        var right = forms.FindAll(f => !named.Exists(s => IsCalled(f, s)));
        if (named.Count == forms.Count && left is [var statement] && right is [{ Form.Project.Name: { IsMissing: false } name } form]
            && (form.TargetFunds?.Annual.Value ?? form.TargetFunds?.Total.Value) is { } annual && Math.Abs(statement.Amount!.Value!.Value - annual.Yuan) <= statement.Amount.Half)
        {
            notes.On(form);
            notes.Report(
                Severity.Warning, name, $"{statement.Place}所列项目“{statement.Subject}”没有目标表，金额相同的目标表名为“{name.Raw}”；不能判断哪一处有误。", statement.Subject, name.Raw, "统一项目名称。");
            notes.On(null);
        }
    }

    private static bool IsCalled(ProjectRecord form, BudgetStatement statement) => NameKey(form.Form.Project.Name.Raw ?? "") == NameKey(statement.Subject);

    /// <summary>…等8个项目经费情况说明.</summary>
    private static int? NumberOfProjects(string plain)
    {
        var at = plain.IndexOf("个项目", StringComparison.Ordinal);
        var start = at;
        while (start > 0 && char.IsAsciiDigit(plain[start - 1]))
        {
            start--;
        }

        return start > 0 && plain[start - 1] == '等' && int.TryParse(plain.AsSpan(start, at - start), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static bool Overlap(string section, string paragraph) => section.Contains(paragraph, StringComparison.Ordinal) || paragraph.Contains(section, StringComparison.Ordinal);
}
