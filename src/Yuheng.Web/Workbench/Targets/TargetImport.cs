using Yuheng.Core.Papers;
using Yuheng.Core.Scores;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Targets;

/// <summary>What becomes of a form that is imported.</summary>
public enum ImportWill
{
    /// <summary>A project with its target is made, or the target of a project that is there.</summary>
    Create,

    /// <summary>The target that is there gets another revision.</summary>
    Change,

    /// <summary>It says what is stored already.</summary>
    Same,

    /// <summary>It is not taken.</summary>
    Refuse,
}

/// <summary>One form of an import, and what becomes of it.</summary>
/// <param name="Form">The form.</param>
/// <param name="Will">What becomes of it.</param>
/// <param name="Body">The body into which it goes.</param>
/// <param name="Project">The project that it is of; null where one is to be made.</param>
/// <param name="How">What it was matched by: 编码, 名称; null where nothing is there.</param>
/// <param name="Note">Why it is refused, or what was assumed.</param>
/// <param name="Content">What would be stored.</param>
/// <param name="Changes">How many fields differ from what is stored.</param>
public sealed record ImportRow(ImportedForm Form, ImportWill Will, string Body, string? Project, string? How, string? Note, PaperContent? Content, int Changes);

/// <summary>Says what an import would do, form by form, and does it. A project is known by its code, then by its name within the unit.</summary>
internal static class TargetImport
{
    /// <summary>What would become of some forms.</summary>
    public static async Task<List<ImportRow>> PlanAsync(RegionData data, int year, Body body, IReadOnlyList<ImportedForm> forms, Visit visit)
    {
        var texts = TargetTexts.In(visit.Language);
        var own = await ProjectRoutes.OwnAsync(data, year, visit);
        var bodies = (await data.BodiesAsync()).ToLookup(b => b.Name, StringComparer.Ordinal);
        var profile = (await data.RegionAsync())!.Value.Profile;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var rows = new List<ImportRow>();
        foreach (var form in forms)
        {
            rows.Add(await OneAsync(form));
        }

        return rows;

        async Task<ImportRow> OneAsync(ImportedForm form)
        {
            ImportRow Refused(string? why) => new(form, ImportWill.Refuse, body.Code, null, null, why, null, 0);

            if (form.Content is not { } content)
            {
                return Refused(form.Why);
            }

            // The unit that the form names is its own where the region has one of that name.
            var into = body;
            if (content["project.unit"] is { } unit && bodies[unit].FirstOrDefault() is { } named && named.Code != body.Code)
            {
                if (!own.Exists(b => b.Code == named.Code))
                {
                    return Refused(texts.ImportOther(unit));
                }

                into = named;
            }

            var code = content["project.code"] is { } printed && IsCode(printed.Trim()) ? printed.Trim() : null;
            var byCode = code is not null && await data.PaperAsync(code) is { Kind: PaperKind.Project } coded ? coded : null;
            if (byCode is not null && byCode.Body != into.Code)
            {
                return Refused(texts.ImportOther(byCode.Body));
            }

            var project = byCode ?? await data.NamedAsync(PaperKind.Project, into.Code, form.Name);
            if (!taken.Add($"{form.Kind}/{into.Code}/{project?.Id ?? code ?? Folded(form.Name)}"))
            {
                return Refused(texts.ImportTwice());
            }

            var how = project is null ? null : byCode is not null ? "编码" : "名称";
            var note = Scored(form, year, profile, texts);
            if (project is null || await data.PaperAsync(PaperId.Of(form.Kind, year, project.Id)) is not { } listed)
            {
                return new ImportRow(form, ImportWill.Create, into.Code, project?.Id ?? code, how, note, content, 0);
            }

            if (!listed.State.IsOpen())
            {
                return Refused(texts.ImportLocked(listed.State.Word(listed.Kind)));
            }

            var before = listed.Content!;
            var after = Replaced(before, content);
            var changes = PaperMerge.Differences(before, after).Count;
            return new ImportRow(form, changes == 0 ? ImportWill.Same : ImportWill.Change, into.Code, project.Id, how, note, after, changes);
        }
    }

    /// <summary>Does what was planned.</summary>
    public static async Task ApplyAsync(RegionData data, int year, IReadOnlyList<ImportRow> rows, Visit visit, DateTimeOffset at)
    {
        foreach (var row in rows)
        {
            if (row is { Will: ImportWill.Create, Form.Kind: PaperKind.SelfEvaluation })
            {
                await ProjectMaking.CreateEvaluationAsync(data, year, row.Body, row.Project, row.Content!, visit, at, row.Form.File);
            }
            else if (row.Will == ImportWill.Create)
            {
                await ProjectMaking.CreateAsync(data, year, row.Body, row.Project, row.Content!, visit.Actor!, at, row.Form.File);
            }
            else if (row.Will == ImportWill.Change && await PaperOnDesk.OpenAsync(data, PaperId.Of(row.Form.Kind, year, row.Project!), visit) is { MayWrite: true } desk)
            {
                await PaperSaving.SaveAsync(data, desk, row.Content!, visit, at, row.Form.File);
            }
        }
    }

    /// <summary>What was assumed, and of a self-evaluation the score as printed beside the one that is recomputed, with how many rows differ.</summary>
    private static string? Scored(ImportedForm form, int year, string profile, TargetTexts texts)
    {
        if (form.Kind != PaperKind.SelfEvaluation || PaperOnDesk.Checked(form.Kind, PaperOnDesk.LayoutOf(form.Kind, year, profile), year, form.Content!, profile).Sheet is not { } sheet)
        {
            return form.Why;
        }

        var differing = sheet.Indicators.Append(sheet.Execution).Append(sheet.Total).Count(r => r.Outcome == ScoreOutcome.Differs);
        return $"{form.Why} {texts.ImportScores(Points(sheet.Total.Printed), Points(sheet.Total.Value), differing)}".TrimStart();

        static string Points(decimal? points) => points?.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) ?? "—";
    }

    /// <summary>What a form says in place of what is stored: rows of the same name keep their numbers, rows that the form has not go, and what the form cannot say stays.</summary>
    private static PaperContent Replaced(PaperContent before, PaperContent form)
    {
        var after = before;
        var names = before.Rows('i').Where(r => before[r + ".name"] is not null).GroupBy(r => Folded(before[r + ".name"]!)).ToDictionary(g => g.Key, g => new Queue<string>(g));
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var order = 0;
        foreach (var row in form.Rows('i'))
        {
            var own = form[row + ".name"] is { } name && names.TryGetValue(Folded(name), out var rows) && rows.TryDequeue(out var found) ? found : after.NextRow('i');
            kept.Add(own);
            order++;
            after = after.With(form.Cells.Where(c => c.Key.StartsWith(row + ".", StringComparison.Ordinal)).Select(c => KeyValuePair.Create<string, string?>(own + c.Key[row.Length..], c.Value)));
            if (own != row || before[own + ".order"] is not null)
            {
                after = after.With(own + ".order", order.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        foreach (var gone in before.Rows('i').Where(r => !kept.Contains(r)))
        {
            after = after.Without(gone);
        }

        return after.With(form.Cells.Where(c => PaperField.RowOf(c.Key).Length == 0 && !c.Key.StartsWith("last.", StringComparison.Ordinal)).Select(c => KeyValuePair.Create<string, string?>(c.Key, c.Value)));
    }

    private static bool IsCode(string text) => text.Length is >= 6 and <= 30 && text.All(char.IsAsciiLetterOrDigit);

    private static string Folded(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c)));
}
