using System.Globalization;
using System.Text;
using Yuheng.Core.Publication;
using Yuheng.Documents.Writing;
using Yuheng.Store;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Portal;

/// <summary>A publication by its address: evaluations, or evaluations@1 for the first version for good; its files, and the tables of a budget as page and file.</summary>
internal static class EditionAnswers
{
    private const string Manifest = "manifest.json";

    /// <summary>The publication with its files and all its versions.</summary>
    public static Task<IResult> PageAsync(HttpContext context, PortalAnswers answers, Visit visit) => WithAsync(context, answers, visit, async (data, edition) => Answers.Page<EditionPage>(new
    {
        Region = data.Region,
        Edition = edition,
        Papers = (IReadOnlyList<PublishedPaper>)await new PortalShelf(answers).PapersAsync(data, edition),
        Files = (IReadOnlyList<(string, string, long)>)await data.FilesAsync((int)edition.Year, edition.Body, edition.Kind, edition.Version),
        Versions = (IReadOnlyList<Publication>)await data.VersionsAsync((int)edition.Year, edition.Body, edition.Kind),
    }));

    /// <summary>A file of it, or a table: t5, t5.csv.</summary>
    public static Task<IResult> FileAsync(HttpContext context, PortalAnswers answers, Visit visit) => WithAsync(context, answers, visit, async (data, edition) =>
    {
        var name = PortalRoutes.Text(context, "file");
        if (edition.Manifest is not { } manifest)
        {
            return Answers.NotFound(visit);
        }

        if (name == Manifest)
        {
            return Results.Bytes(Encoding.UTF8.GetBytes(manifest), "application/json; charset=utf-8");
        }

        if (TableOf(name) is var (number, format))
        {
            var budget = (await new PortalShelf(answers).PapersAsync(data, edition)).Find(p => p.Tables.Count > 0);
            return budget?.Tables.FirstOrDefault(t => t.Number == number) is not { } table ? Answers.NotFound(visit) : format switch
            {
                "" => Answers.Page<TablePage>(new { Region = data.Region, Edition = edition, Budget = budget, Table = table }),
                "json" => PortalRoutes.Json(new { data.Region, budget.Year, budget.Body, budget.BodyName, edition.Version, Unit = "元", Table = table, Corrections = budget.Corrections }),
                _ => FileAnswer.Of(context, $"{budget.BodyName}{budget.Year.ToString(CultureInfo.InvariantCulture)}年{name}", PublishedListFile.Of(format, table)),
            };
        }

        return await data.FileAsync((int)edition.Year, edition.Body, edition.Kind, edition.Version, name) is { } file ? FileAnswer.Of(context, name, file.Bytes) : Answers.NotFound(visit);
    });

    private static Task<IResult> WithAsync(HttpContext context, PortalAnswers answers, Visit visit, Func<PublishedData, Publication, Task<IResult>> answer)
    {
        var (kind, version) = EditionOf(context);
        return answers.Reader.ReadAsync(PortalRoutes.Text(context, "region"), async data =>
            await data.FindAsync(PortalRoutes.YearOf(context), PortalRoutes.Text(context, "unit"), kind, version) is { } edition ? await answer(data, edition) : Answers.NotFound(visit), context.RequestAborted);
    }

    private static (string Kind, long? Version) EditionOf(HttpContext context)
    {
        var parts = PortalRoutes.Text(context, "edition").Split('@');
        return (parts[0], parts.Length == 1 ? null : long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0 ? version : long.MaxValue);
    }

    /// <summary>The number and format of t5.csv; null for the name of a file.</summary>
    private static (int Number, string Format)? TableOf(string name) =>
        name.Length >= 2 && name[0] == 't' && name[1] is >= '1' and <= '9' && name[2..] is "" or ".csv" or ".xlsx" or ".json" ? (name[1] - '0', name[2..].TrimStart('.')) : null;
}
