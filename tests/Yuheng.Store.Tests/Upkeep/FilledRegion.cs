using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;

namespace Yuheng.Store.Tests.Upkeep;

/// <summary>A region with something in every table.</summary>
internal static class FilledRegion
{
    public const string Region = "990101";

    private static readonly DateTimeOffset s_day = new(2026, 9, 12, 10, 21, 7, TimeSpan.FromHours(8));

    public static async Task<DataStore> OpenAsync(StorePlace place)
    {
        var store = await DataStore.OpenAsync(place);
        await store.WriteAsync(Region, async data =>
        {
            await data.CreateRegionAsync("示范区", "shanghai");
            await data.PutBodyAsync(new Body("219", "区文化和旅游局", "行政", 2020));
            await data.PutBodyAsync(new Body("219001", "区图书馆", "事业", 2020, 2030, "219002"));
            await data.PutPersonAsync(new Person("chen", "陈某", "hash"));
            await data.PutDutyAsync("chen", new Duty(Role.Clerk, "219001"));
            await data.PutSessionAsync(new SignedIn("t", "chen", "2026", "2026", "Firefox"));
            await data.PutDeadlineAsync(new Deadline(2026, "target", "", "2026-09-12T09:00:00.000Z"), "chen", s_day);
            for (var n = 1; n <= 4; n++)
            {
                await data.CreateAsync(PaperKind.Project, 2026, "219001", $"N{n}", "", PaperContent.Empty.With("project.name", $"项目“{n}”\n<b>"), new PaperFacts($"项目{n}", n * 100), "chen", s_day);
                var target = (await data.CreateAsync(PaperKind.Target, 2026, "219001", $"N{n}", "", PaperContent.Empty.With("i1.name", "开放场次"), new PaperFacts($"项目{n}", n * 100), "chen", s_day))!;
                target = (await data.SaveAsync(target, target.Content!.With("i1.target", "≥240场"), target.Facts with { Amount = n == 2 ? null : n * 200 }, "chen", s_day))!;
                await data.MoveAsync(target, PaperState.Submitted, Act.Submit.Tag(), "chen", s_day, "请审");
            }

            await data.PutDraftAsync("N1-2026-target", "chen", 2, "{}", s_day);
            await data.PutOpinionAsync(new Opinion("N1-2026-target", 1, "i1.target", Opinion.Must, "写明依据", null, 2, "li", DataStore.Written(s_day), "department", null, null, null, Opinion.Open));
            await data.PutExplanationAsync(new Explanation("N1-2026-target", "PT-01", "i1.target", "沿用上年", "chen", DataStore.Written(s_day)));
            await data.AttachAsync("N1-2026-target", "i1.target", "签到表.pdf", new byte[] { 0, 1, 2, 255 }, "chen", s_day);
            await data.ImportPaymentsAsync([.. Enumerable.Range(1, 3).Select(n => new PaymentRow(n, new Payment(2026, $"P-{n}", "N1", "219001", $"2026-0{n}-17", n * 10)))], "三月.csv", "chen", s_day);
            await data.TypeMonthAsync(2026, "N2", "219001", 2, 77, "chen", s_day);
            await data.SealAsync(
                new PublicationDraft(2026, "219001", "budget", 0, "预算", "{}", [new PublicationFile("预算.html", Encoding.UTF8.GetBytes("预算")), new PublicationFile("预算.csv", Encoding.UTF8.GetBytes("1"))],
                [new SearchItem("/p/1", "project", 2026, "219001", "流动服务", 100, "图书馆")]), "li", s_day);
            return true;
        });
        return store;
    }

    /// <summary>Changes the tables behind the store's back.</summary>
    public static async Task TamperAsync(StorePlace place, string sql, byte[]? bytes = null)
    {
        await using DbConnection connection = place is StorePlace.Folder folder ? new SqliteConnection($"Data Source={folder.File}") : new NpgsqlConnection(((StorePlace.Server)place).Connection);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@bytes", bytes ?? []);
        command.Parameters.Add(parameter);
        Assert.True(await command.ExecuteNonQueryAsync() > 0, $"{sql} changed nothing");
    }

    /// <summary>The tables of a database.</summary>
    public static async Task<List<string>> TablesAsync(StorePlace place)
    {
        await using DbConnection connection = place is StorePlace.Folder folder ? new SqliteConnection($"Data Source={folder.File}") : new NpgsqlConnection(((StorePlace.Server)place).Connection);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = place is StorePlace.Folder ? "SELECT name FROM sqlite_master WHERE type = 'table'" : "SELECT tablename FROM pg_tables WHERE schemaname = 'public'";
        var tables = new List<string>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            tables.Add(rows.GetString(0));
        }

        return tables;
    }
}
