using System.Globalization;
using Yuheng.Core.Publication;
using Yuheng.Core.Workflow;
using Yuheng.Documents.Writing;
using Yuheng.Store;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Portal;

/// <summary>P23 to P25: what is published, for everybody. Addresses begin with the six digits of a region, so that they meet none of the workbench.</summary>
internal static class PortalRoutes
{
    private const string Region = "/{region:length(6):regex(^[0-9]+$)}";
    private const string Year = Region + "/{year:int}";
    private const string Unit = Year + "/{unit:regex(^[0-9]+$)}";
    private const string Project = Year + "/p/{project}";
    private const int LongestQuery = 100;
    private const int HitsOnPage = 50;

    /// <summary>Adds the routes.</summary>
    public static void MapPortal(this IEndpointRouteBuilder routes)
    {
        routes.Map("/", HomeAsync);
        routes.Map(Region, LatestAsync);
        routes.Map(Year, RegionAsync);
        routes.Map(Unit, (c, p, v) => UnitAsync(c, p, v, ""));
        routes.Map(Unit + ".json", (c, p, v) => UnitAsync(c, p, v, "json"));
        routes.Map(Unit + ".csv", (c, p, v) => UnitAsync(c, p, v, "csv"));
        routes.Map(Project, (c, p, v) => ProjectAsync(c, p, v));
        routes.Map(Unit + "/{edition}", EditionAsync);
        routes.Map(Unit + "/{edition}/{file}", FileAsync);
        routes.Map("/data", DataAsync);
        routes.MapGet("/search", SearchAsync).Needs(Right.Public);
    }

    private static void Map(this IEndpointRouteBuilder routes, string pattern, Func<HttpContext, PortalAnswers, Visit, Task<IResult>> make) =>
        routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], (HttpContext context, PortalAnswers answers, Visit visit) => answers.AnswerAsync(context, visit, () => make(context, answers, visit))).Needs(Right.Public);

    private static string Text(HttpContext context, string name) => (string?)context.GetRouteValue(name) ?? "";

    private static int YearOf(HttpContext context) => int.TryParse(Text(context, "year"), CultureInfo.InvariantCulture, out var year) ? year : 0;

    private static Task<IResult> HomeAsync(HttpContext context, PortalAnswers answers, Visit visit) => LatestOfAsync(null, context, answers, visit);

    /// <summary>Without a year: the latest that has been published.</summary>
    private static async Task<IResult> LatestAsync(HttpContext context, PortalAnswers answers, Visit visit)
    {
        var region = Text(context, "region");
        var years = await answers.Reader.ReadAsync(region, data => data.YearsAsync(), context.RequestAborted);
        return years.Count == 0 ? Answers.NotFound(visit) : Results.LocalRedirect($"/{region}/{years[0]}");
    }

    private static async Task<IResult> LatestOfAsync(string? named, HttpContext context, PortalAnswers answers, Visit visit)
    {
        var regions = new List<PortalRegion>();
        foreach (var (region, name) in await answers.Reader.RegionsAsync(context.RequestAborted))
        {
            if (named is null || named == region)
            {
                regions.Add(await answers.Reader.ReadAsync(region, async data =>
                {
                    var years = await data.YearsAsync();
                    var year = years.Count == 0 ? 0 : (int)years[0];
                    return new PortalRegion(region, name, year, years, await new PortalShelf(answers).RegionAsync(data, year));
                }, context.RequestAborted));
            }
        }

        return Answers.Page<PortalHomePage>(new { Regions = (IReadOnlyList<PortalRegion>)regions });
    }

    private static async Task<IResult> RegionAsync(HttpContext context, PortalAnswers answers, Visit visit)
    {
        var (region, year) = (Text(context, "region"), YearOf(context));
        var found = await answers.Reader.ReadAsync(region, async data => await data.NameAsync() is { } name
            ? new PortalRegion(region, name, year, await data.YearsAsync(), await new PortalShelf(answers).RegionAsync(data, year)) : null, context.RequestAborted);
        return found is null || !found.Years.Contains(year) ? Answers.NotFound(visit) : Answers.Page<PortalHomePage>(new { Regions = (IReadOnlyList<PortalRegion>)[found] });
    }

    private static async Task<IResult> UnitAsync(HttpContext context, PortalAnswers answers, Visit visit, string format)
    {
        var view = await answers.Reader.ReadAsync(Text(context, "region"), data => new PortalShelf(answers).UnitAsync(data, YearOf(context), Text(context, "unit")), context.RequestAborted);
        return view is null ? Answers.NotFound(visit) : format switch
        {
            "json" => Json(new { view.Region, view.Year, view.Body, view.Name, Unit = "元", view.Summary, view.Years, view.Papers }),
            "csv" => Csv(view.Papers),
            _ => Answers.Page<UnitPage>(new { View = view }),
        };
    }

    private static async Task<IResult> ProjectAsync(HttpContext context, PortalAnswers answers, Visit visit)
    {
        var project = Text(context, "project");
        var format = new[] { "json", "csv" }.FirstOrDefault(f => project.EndsWith("." + f, StringComparison.Ordinal)) ?? "";
        project = format.Length > 0 ? project[..^(format.Length + 1)] : project;
        var view = await answers.Reader.ReadAsync(Text(context, "region"), data => new PortalShelf(answers).ProjectAsync(data, YearOf(context), project), context.RequestAborted);
        return view is null ? Answers.NotFound(visit) : format switch
        {
            "json" => Json(new { view.Region, view.Year, Unit = "元", view.Target, view.Evaluation, view.Years }),
            "csv" => Csv(new[] { view.Target, view.Evaluation }.OfType<PublishedPaper>()),
            _ => Answers.Page<ProjectPage>(new { View = view }),
        };
    }

    /// <summary>A publication with its files and all its versions: evaluations, or evaluations@1 for the first for good.</summary>
    private static async Task<IResult> EditionAsync(HttpContext context, PortalAnswers answers, Visit visit)
    {
        var (kind, version) = EditionOf(context);
        return await answers.Reader.ReadAsync<IResult>(Text(context, "region"), async data =>
            await data.FindAsync(YearOf(context), Text(context, "unit"), kind, version) is { } edition
                ? Answers.Page<EditionPage>(new
                {
                    Region = data.Region,
                    Edition = edition,
                    Files = (IReadOnlyList<(string, string, long)>)await data.FilesAsync((int)edition.Year, edition.Body, edition.Kind, edition.Version),
                    Versions = (IReadOnlyList<Publication>)await data.VersionsAsync((int)edition.Year, edition.Body, edition.Kind),
                })
                : Answers.NotFound(visit), context.RequestAborted);
    }

    private static async Task<IResult> FileAsync(HttpContext context, PortalAnswers answers, Visit visit)
    {
        var ((kind, version), name) = (EditionOf(context), Text(context, "file"));
        return await answers.Reader.ReadAsync<IResult>(Text(context, "region"), async data =>
        {
            if (await data.FindAsync(YearOf(context), Text(context, "unit"), kind, version) is not { Manifest: { } manifest } edition)
            {
                return Answers.NotFound(visit);
            }

            if (name == "manifest.json")
            {
                return Results.Bytes(System.Text.Encoding.UTF8.GetBytes(manifest), "application/json; charset=utf-8");
            }

            if (await data.FileAsync((int)edition.Year, edition.Body, edition.Kind, edition.Version, name) is not { } file)
            {
                return Answers.NotFound(visit);
            }

            // A form as a page prints by its own styles and holds nothing else.
            if (name.EndsWith(".html", StringComparison.Ordinal))
            {
                context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
                return Results.Bytes(file.Bytes, "text/html; charset=utf-8");
            }

            return Results.File(file.Bytes, TypeOf(name), name);
        }, context.RequestAborted);
    }

    private static async Task<IResult> DataAsync(HttpContext context, PortalAnswers answers, Visit visit)
    {
        var rows = new List<DataRow>();
        foreach (var (region, _) in await answers.Reader.RegionsAsync(context.RequestAborted))
        {
            rows.AddRange(await answers.Reader.ReadAsync(region, async data =>
            {
                var found = new List<DataRow>();
                foreach (var edition in (await data.ListAsync()).Where(e => e.Withdrawn is null))
                {
                    found.AddRange((await data.FilesAsync((int)edition.Year, edition.Body, edition.Kind, edition.Version))
                        .Where(f => f.Name is SealedFiles.List or SealedFiles.Papers).Select(f => new DataRow(region, edition, f.Name, f.Hash, f.Length)));
                }

                return found;
            }, context.RequestAborted));
        }

        return Answers.Page<DataPage>(new { Rows = (IReadOnlyList<DataRow>)rows });
    }

    private static async Task<IResult> SearchAsync(string? q, int? year, PortalAnswers answers, Visit visit, HttpContext context)
    {
        var query = (q ?? "").Trim();
        query = query.Length > LongestQuery ? query[..LongestQuery] : query;
        var hits = new List<SearchHit>();
        foreach (var (region, _) in query.Length == 0 ? [] : await answers.Reader.RegionsAsync(context.RequestAborted))
        {
            hits.AddRange(await answers.Reader.ReadAsync(region, async data => (await data.SearchAsync(query, year, take: HitsOnPage)).Hits, context.RequestAborted));
        }

        return Answers.Page<SearchPage>(new { Query = query, Hits = (IReadOnlyList<SearchHit>)[.. hits.DistinctBy(h => h.Address)] });
    }

    private static (string Kind, long? Version) EditionOf(HttpContext context)
    {
        var parts = Text(context, "edition").Split('@');
        return (parts[0], parts.Length == 1 ? null : long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0 ? version : long.MaxValue);
    }

    private static IResult Json<T>(T value) => Results.Bytes(CanonicalJson.Write(value), "application/json; charset=utf-8");

    private static IResult Csv(IEnumerable<PublishedPaper> papers)
    {
        using var written = new MemoryStream();
        ListFile.Write("csv", "", [.. PublishedList.Columns.Select(c => new ListColumn(c.Heading, c.Width))], papers.SelectMany(PublishedList.Rows), written);
        return Results.Bytes(written.ToArray(), "text/csv; charset=utf-8");
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".pdf" => "application/pdf",
        ".csv" => "text/csv; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        _ => "application/octet-stream",
    };
}

/// <summary>A region as the portal's first page shows it.</summary>
/// <param name="Region">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">The year shown; 0 where nothing is published.</param>
/// <param name="Years">The years with publications, latest first.</param>
/// <param name="Rows">Its departments.</param>
public sealed record PortalRegion(string Region, string Name, int Year, IReadOnlyList<long> Years, IReadOnlyList<RegionRow> Rows);

/// <summary>A file of the list of data.</summary>
/// <param name="Region">The region.</param>
/// <param name="Edition">The publication.</param>
/// <param name="Name">The file.</param>
/// <param name="Hash">Its SHA-256.</param>
/// <param name="Length">Its length in bytes.</param>
public sealed record DataRow(string Region, Publication Edition, string Name, string Hash, long Length)
{
    /// <summary>Where it is.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"/{Region}/{Edition.Year}/{Edition.Body}/{Edition.Kind}@{Edition.Version}/{Name}");
}
