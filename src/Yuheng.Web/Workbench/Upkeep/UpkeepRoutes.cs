using System.Globalization;
using CsvHelper;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Upkeep;

/// <summary>P22 日志、校验与备份: showing that nothing was altered.</summary>
internal static class UpkeepRoutes
{
    private const string Path = "/admin/log";
    private const int RowsPerPage = 100, RowsPerRead = 2000;

    /// <summary>Adds the routes.</summary>
    public static void MapUpkeep(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, async (HttpContext context, DataStore store, Visit visit, CancellationToken stop) =>
        {
            var asked = LogFilter.Of(context.Request.Query);
            return Answers.Page<LogPage>(new { Rows = await store.ReadAsync(visit.Region, data => data.HistoryAsync(asked.Filter(RowsPerPage)), stop), Asked = asked, IsFull = RowsPerPage });
        }).Needs(Right.ReadLog);
        routes.MapGet(Path + ".csv", ExportAsync).Needs(Right.ReadLog);
        routes.MapPost(Path + "/verify", async (HttpContext context, DataStore store, Visit visit) =>
            await PostedFields.ReadAsync(context) is null ? Answers.NotDone(visit, visit.Texts.PageExpired)
                : Answers.Page<VerifyPage>(new { Verification = await store.VerifyAsync(context.RequestAborted) })).Needs(Right.ReadLog);
        routes.MapPost("/admin/backup", BackupAsync).Needs(Right.Backup);
    }

    /// <summary>The log as CSV with the hashes: all of it oldest first, so that whoever has it can reckon the chain; what a filter leaves newest first, as the page shows it.</summary>
    private static IResult ExportAsync(DataStore store, Visit visit, HttpContext context)
    {
        var (region, asked) = (visit.Region, LogFilter.Of(context.Request.Query));
        return Results.Stream(async output =>
        {
            await output.WriteAsync(System.Text.Encoding.UTF8.GetPreamble(), context.RequestAborted);
            await output.WriteAsync(Lines([["序号", "时间", "账号", "动作", "对象", "单位", "稿次", "状态", "说明", "前一条的指纹", "指纹"]]), context.RequestAborted);
            for (var rows = await ReadAsync(0); rows.Count > 0; rows = await ReadAsync(rows[^1].Number))
            {
                await output.WriteAsync(Lines(rows.ConvertAll(row => new object[]
                {
                    row.Number, row.At, row.Account, row.Act, row.Record, row.Body, row.Revision, row.State, Safe(row.Note), row.Prior, row.Hash,
                })), context.RequestAborted);
            }

            Task<List<HistoryRow>> ReadAsync(long last) => store.ReadAsync(
                region, data => asked.IsEmpty ? data.HistoryFromAsync(last + 1, RowsPerRead) : data.HistoryAsync((asked with { Before = last }).Filter(RowsPerRead)), context.RequestAborted);
        }, "text/csv; charset=utf-8", $"log-{region}.csv");
    }

    private static byte[] Lines(IEnumerable<object[]> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row)
                {
                    csv.WriteField(cell);
                }

                csv.NextRecord();
            }
        }

        return System.Text.Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>What a table program would take for a formula is text.</summary>
    private static string Safe(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' ? "'" + text : text;

    /// <summary>Everything in one file, of this moment, while others go on working.</summary>
    private static async Task<IResult> BackupAsync(HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        if (await PostedFields.ReadAsync(context) is null)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        var now = clock.GetUtcNow();
        await store.WriteAsync(visit.Region, async data =>
        {
            await data.RememberAsync(now, visit.Actor!.Account, "backup");
            return true;
        });

        // Made whole before a byte of it is sent: a download that breaks off must not look like a backup.
        var file = new FileStream(
            System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        await store.BackupAsync(file, now, context.RequestAborted);
        file.Position = 0;
        return Results.Stream(file, "application/zip", $"yuheng-{ChinaTime.Compact(now)}.zip");
    }
}
