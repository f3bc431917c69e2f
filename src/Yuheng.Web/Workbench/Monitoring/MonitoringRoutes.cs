using System.Globalization;
using Yuheng.Core.Monitoring;
using Yuheng.Core.Papers;
using Yuheng.Core.Profiles;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Monitoring;

/// <summary>P10 双监控 and P11 监控表.</summary>
internal static class MonitoringRoutes
{
    private const int RowsOfPage = 50;

    private static readonly string s_pattern = PaperAddress.Pattern(PaperKind.Monitoring);

    /// <summary>Adds the routes.</summary>
    public static void MapMonitoring(this IEndpointRouteBuilder routes)
    {
        routes.MapEditor(PaperKind.Monitoring, EditAsync, BeginAsync);
        routes.MapPost(s_pattern + "/open", (string region, int year, string subject, HttpContext context, DataStore store, Visit visit, TimeProvider clock) =>
            PaperOpening.AnswerAsync(PaperKind.Monitoring, MonitoringTexts.In(visit.Language).NoApprovedTarget, region, year, subject, context, store, visit, clock)).Needs(Right.FillIn);
        const string List = "/w/{region}/{year:int}/monitoring";
        routes.MapGet(List, ListAsync).Needs(Right.ReadPapers);
        routes.MapGet(List + ".csv", (string region, int year, string? body, string? light, DataStore store, Visit visit, TimeProvider clock, CancellationToken stop) =>
            FileAsync(region, year, body, light, store, visit, clock, MonitoringFiles.Csv, stop)).Needs(Right.ReadPapers);
        routes.MapGet(List + ".xlsx", (string region, int year, string? body, string? light, DataStore store, Visit visit, TimeProvider clock, CancellationToken stop) =>
            FileAsync(region, year, body, light, store, visit, clock, MonitoringFiles.Xlsx, stop)).Needs(Right.ReadPapers);
    }

    private static async Task<IResult> EditAsync(PaperEditing editing, RegionData data)
    {
        var paper = editing.Desk.Paper;
        return Answers.Page<MonitoringEditor>(new
        {
            Editing = editing,
            Paid = await data.PaidAsync(new PaymentFilter { Year = paper.Year, Project = paper.Project, To = PaperBackground.EndOfJuly(paper.Year) }),
        });
    }

    private static async Task<IResult?> BeginAsync(RegionData data, int year, string project, Visit visit) =>
        await Subject.OfAsync(data, year, project, visit) is { } subject
            ? Answers.Page<BeginMonitoringPage>(new { Subject = subject, Address = PaperAddress.Of(data.Region, PaperKind.Monitoring, year, project) })
            : null;

    private static async Task<IResult> ListAsync(string region, int year, string? body, string? light, int? page, DataStore store, Visit visit, TimeProvider clock, CancellationToken stop)
    {
        if (region != visit.Region)
        {
            return Answers.NotFound(visit);
        }

        return await store.ReadAsync(region, async data =>
        {
            var list = await MonitoringList.OfAsync(data, year, body ?? "", visit.Actor!, clock.GetUtcNow());
            var rows = list.Lit(light ?? "");
            var number = Math.Max(1, page ?? 1);
            return Answers.Page<MonitoringPage>(new
            {
                Year = year,
                List = list,
                Rows = rows,
                Shown = rows.Skip((number - 1) * RowsOfPage).Take(RowsOfPage).ToList(),
                Bodies = await data.BodiesAsync(),
                Body = body ?? "",
                Light = light ?? "",
                Number = number,
                Pages = Checkup.Pager.CountOf(rows.Count, RowsOfPage),
            });
        }, stop);
    }

    private static async Task<IResult> FileAsync(
        string region, int year, string? body, string? light, DataStore store, Visit visit, TimeProvider clock, Func<MonitoringList, IReadOnlyList<MonitoringRow>, byte[]> write, CancellationToken stop)
    {
        if (region != visit.Region)
        {
            return Answers.NotFound(visit);
        }

        var isCsv = write == MonitoringFiles.Csv;
        var bytes = await store.ReadAsync(region, async data =>
        {
            var list = await MonitoringList.OfAsync(data, year, body ?? "", visit.Actor!, clock.GetUtcNow());
            return write(list, list.Lit(light ?? ""));
        }, stop);
        return Results.File(
            bytes, isCsv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            string.Create(CultureInfo.InvariantCulture, $"双监控-{year}.{(isCsv ? "csv" : "xlsx")}"));
    }
}
