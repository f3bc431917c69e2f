using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Documents.Writing.Layouts;
using Yuheng.Documents.Writing.Xlsx.Templates;
using Yuheng.Store;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Workbench.Papers;

/// <summary>A paper as a file: its address with the ending of the format. The page and its files say the same, for both come from one record.</summary>
internal static class PaperFiles
{
    /// <summary>The formats, as they end.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["docx", "xlsx", "pdf", "json"];

    /// <summary>The printed form as a page: what is looked at before printing.</summary>
    private const string Page = "html";

    /// <summary>The form as a workbook to be filled in offline, with what is filled in already; it comes back through the import.</summary>
    private const string Template = "填报.xlsx";

    /// <summary>PDF is made by another program, which takes a processor for a second or two.</summary>
    private static readonly SemaphoreSlim s_atOnce = new(2);

    /// <summary>Adds the routes of a kind.</summary>
    public static void MapFiles(this IEndpointRouteBuilder routes, PaperKind kind)
    {
        foreach (var format in Formats.Append(Page))
        {
            routes.MapGet(PaperAddress.Pattern(kind) + "." + format, (string region, int year, string subject, HttpContext context, DataStore store, Visit visit, CancellationToken stop) =>
                AnswerAsync(region, PaperId.Of(kind, year, subject), format, store, visit, context, stop)).Needs(Right.ReadPapers);
        }

        if (kind is PaperKind.Target or PaperKind.SelfEvaluation)
        {
            routes.MapGet(PaperAddress.Pattern(kind) + "/template.xlsx", (string region, int year, string subject, HttpContext context, DataStore store, Visit visit, CancellationToken stop) =>
                AnswerAsync(region, PaperId.Of(kind, year, subject), Template, store, visit, context, stop)).Needs(Right.ReadPapers);
        }
    }

    /// <summary>Writes a checked paper in a format.</summary>
    /// <returns>Why it was not written; null where it was.</returns>
    public static Core.Findings.Refusal? Write(CheckedContent checks, string format, string name, Stream output)
    {
        ArgumentNullException.ThrowIfNull(checks);
        if (checks is CheckedBudget budget)
        {
            return Rendering.Write(budget.Budget, format, name, output);
        }

        var paper = (CheckedPaper)checks;
        if (format == Template)
        {
            using var known = new MemoryStream();
            if (Rendering.Write(paper.Record, "json", name, known) is { } refusal)
            {
                return refusal;
            }

            using var json = System.Text.Json.JsonDocument.Parse(known.ToArray());
            return FillingTemplate.Write(json.RootElement, paper.Head.Layout, name, output);
        }

        return paper.Target is { } target ? Rendering.Write(target, paper.Head.Layout, format, name, output) : Rendering.Write(paper.Record, format, name, output);
    }

    private static async Task<IResult> AnswerAsync(string region, string id, string format, DataStore store, Visit visit, HttpContext context, CancellationToken stop)
    {
        if (await store.ReadAsync(region, data => PaperOnDesk.OpenAsync(data, id, visit), stop) is not { } desk || (desk.Paper.Layout.Length == 0 && desk.Paper.Kind != PaperKind.Budget))
        {
            return Answers.NotFound(visit);
        }

        await s_atOnce.WaitAsync(stop);
        try
        {
            using var written = new MemoryStream();
            var name = desk.Paper.Facts.Title;
            if (await Task.Run(() => Write(desk.Checks, format, name, written), stop) is { } refusal)
            {
                return Answers.NotDone(visit, refusal.Message);
            }

            return FileAnswer.Of(context, $"{string.Concat(name.Split(Path.GetInvalidFileNameChars()))}-{desk.Paper.Kind.Word()}-{desk.Paper.Year}.{format}", written.ToArray());
        }
        finally
        {
            s_atOnce.Release();
        }
    }
}
