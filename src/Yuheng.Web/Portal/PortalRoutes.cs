using System.Globalization;
using System.Text;
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
    private const string CsvType = "text/csv; charset=utf-8";
    private static readonly (string, int)[] s_departments =
        [("年度", 6), ("部门代码", 10), ("部门", 24), ("部门预算（元）", 18), ("项目资金（元）", 18), ("已公开执行数的预算（元）", 22), ("项目执行（元）", 18), ("执行率（%）", 10), ("项目数", 8), ("指标数", 8), ("已公开自评的指标", 14), ("完成", 8), ("未完成", 8), ("公开日期", 12)];

    /// <summary>Adds the routes.</summary>
    public static void MapPortal(this IEndpointRouteBuilder routes)
    {
        routes.Map("/", HomeAsync);
        routes.Map(Region, LatestAsync);
        routes.Map(Year, (c, p, v) => RegionAsync(c, p, v, ""));
        routes.Map(Year + ".json", (c, p, v) => RegionAsync(c, p, v, "json"));
        routes.Map(Year + ".csv", (c, p, v) => RegionAsync(c, p, v, "csv"));
        routes.Map(Unit, (c, p, v) => UnitAsync(c, p, v, ""));
        routes.Map(Unit + ".json", (c, p, v) => UnitAsync(c, p, v, "json"));
        routes.Map(Unit + ".csv", (c, p, v) => UnitAsync(c, p, v, "csv"));
        routes.Map(Project, (c, p, v) => ProjectAsync(c, p, v));
        routes.Map(Unit + "/{edition}", EditionAnswers.PageAsync);
        routes.Map(Unit + "/{edition}/{file}", EditionAnswers.FileAsync);
        routes.Map("/data", DataAsync);
        routes.Map("/search", SearchAsync, keep: false);
    }

    private static void Map(this IEndpointRouteBuilder routes, string pattern, Func<HttpContext, PortalAnswers, Visit, Task<IResult>> make, bool keep = true) =>
        routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], (HttpContext context, PortalAnswers answers, Visit visit) => answers.AnswerAsync(context, visit, () => make(context, answers, visit), keep)).Needs(Right.Public);

    internal static string Text(HttpContext context, string name) => (string?)context.GetRouteValue(name) ?? "";

    internal static int YearOf(HttpContext context) => int.TryParse(Text(context, "year"), CultureInfo.InvariantCulture, out var year) ? year : 0;

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

    private static async Task<IResult> RegionAsync(HttpContext context, PortalAnswers answers, Visit visit, string format)
    {
        var (region, year) = (Text(context, "region"), YearOf(context));
        var found = await answers.Reader.ReadAsync(region, async data => await data.NameAsync() is { } name
            ? new PortalRegion(region, name, year, await data.YearsAsync(), await new PortalShelf(answers).RegionAsync(data, year)) : null, context.RequestAborted);
        return found is null || !found.Years.Contains(year) ? Answers.NotFound(visit) : format switch
        {
            "json" => Json(new { found.Region, found.Name, found.Year, Unit = "元", Departments = found.Rows }),
            "csv" => Results.Bytes(PublishedListFile.Written("csv", found.Name, s_departments, found.Rows.Select(r => (IReadOnlyList<object?>)
                [year, r.Code, r.Name, r.Whole, r.Summary.Budget, r.Summary.Accounted, r.Summary.Spent, r.Summary.Rate, r.Summary.Projects, r.Summary.Indicators, r.Summary.Judged, r.Summary.Met, r.Summary.Unmet, r.Day])), CsvType),
            _ => Answers.Page<PortalHomePage>(new { Regions = (IReadOnlyList<PortalRegion>)[found] }),
        };
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
            "csv" => Csv([.. new[] { view.Target, view.Evaluation }.OfType<PublishedPaper>()]),
            _ => Answers.Page<ProjectPage>(new { View = view }),
        };
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

    private static async Task<IResult> SearchAsync(HttpContext context, PortalAnswers answers, Visit visit)
    {
        var query = Plain(context.Request.Query["q"]);
        int? year = int.TryParse(context.Request.Query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : null;
        var hits = new List<SearchHit>();
        foreach (var (region, _) in query.Length == 0 ? [] : await answers.Reader.RegionsAsync(context.RequestAborted))
        {
            hits.AddRange(await answers.Reader.ReadAsync(region, async data => (await data.SearchAsync(query, year, take: SearchPage.Most)).Hits, context.RequestAborted));
        }

        // A body stands in every one of its publications: the one that has an amount says most.
        return Answers.Page<SearchPage>(new { Query = query, Hits = (IReadOnlyList<SearchHit>)[.. hits.GroupBy(h => h.Address).Select(g => g.FirstOrDefault(h => h.Amount is not null) ?? g.First())] });
    }

    /// <summary>What was typed, without what nobody types: control characters and halves of characters; as much of it as a search takes.</summary>
    private static string Plain(string? typed) =>
        string.Concat((typed ?? "").EnumerateRunes().Where(r => !Rune.IsControl(r) && r != Rune.ReplacementChar).Take(LongestQuery)).Trim();

    internal static IResult Json<T>(T value) => Results.Bytes(CanonicalJson.Write(value), "application/json; charset=utf-8");

    private static IResult Csv(IReadOnlyCollection<PublishedPaper> papers) => Results.Bytes(PublishedListFile.Of("csv", "", papers), CsvType);
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
