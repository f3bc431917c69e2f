using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;

namespace Yuheng.Cli.Tests.Upkeep;

/// <summary>backup, restore and verify as their user runs them.</summary>
public sealed class UpkeepVerbsTests : IDisposable
{
    private const string Region = "990101";
    private readonly string _root = Directory.CreateTempSubdirectory("yuheng-upkeep-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Data => Path.Combine(_root, "data");

    private async Task<DataStore> FilledAsync()
    {
        var store = await DataStore.OpenAsync(new StorePlace.Folder(Data));
        await store.WriteAsync(Region, async data =>
        {
            await data.CreateRegionAsync("示范区", "shanghai");
            await data.PutBodyAsync(new Body("219001", "区图书馆", "事业", 2020));
            return await data.CreateAsync(PaperKind.Project, 2026, "219001", "N1", "", PaperContent.Empty.With("project.name", "流动服务"), new PaperFacts("流动服务", 100), "chen", DateTimeOffset.UnixEpoch);
        });
        return store;
    }

    [Fact]
    public async Task A_region_is_backed_up_while_it_is_open_restored_elsewhere_and_verified()
    {
        await using var store = await FilledAsync();
        var (file, elsewhere) = (Path.Combine(_root, "year.backup"), Path.Combine(_root, "elsewhere"));

        var backup = await ProgramRun.Of("backup", file, "--data", Data);
        var restore = await ProgramRun.Of("restore", file, "--data", elsewhere);
        var verify = await ProgramRun.Of("verify", "--data", elsewhere);

        Assert.Equal((0, ""), (backup.Status, backup.Error));
        Assert.Contains("990101 示范区  历史 1 条", backup.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (restore.Status, restore.Error));
        Assert.Equal((0, ""), (verify.Status, verify.Error));
        Assert.Contains("稿件 1  全部相符", verify.Output, StringComparison.Ordinal);
        Assert.Contains("历史链 1  全部相符", verify.Output, StringComparison.Ordinal);

        var again = await ProgramRun.Of("restore", file, "--data", elsewhere);
        Assert.Equal((2, ""), (again.Status, again.Output));
        Assert.Contains("不会覆盖", again.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await ProgramRun.Of("backup", file, "--data", Data)).Status);
    }

    [Fact]
    public async Task A_region_is_added_with_an_administrator_whose_password_is_printed_once_and_never_twice_the_same_region()
    {
        var added = await ProgramRun.Of("region", "add", "990202", "明浦区", "--admin", "zhao", "--data", Data);

        Assert.Equal(0, added.Status);
        Assert.Matches("^990202 明浦区  管理员 zhao  密码 [a-z2-9]{4}(-[a-z2-9]{4}){3}\n$", added.Output);
        Assert.Contains("只显示这一次", added.Error, StringComparison.Ordinal);
        await using var store = await DataStore.OpenAsync(new StorePlace.Folder(Data));
        var (people, duties) = await store.ReadAsync("990202", async data => (await data.PeopleAsync(), await data.DutiesAsync()));
        Assert.DoesNotContain(added.Output.Trim().Split(' ')[^1], Assert.Single(people).Password, StringComparison.Ordinal);
        Assert.Equal(("zhao", Role.Administrator, ""), (Assert.Single(duties).Account, duties[0].Duty.Role, duties[0].Duty.Body));

        var again = await ProgramRun.Of("region", "add", "990202", "明浦区", "--admin", "zhao", "--data", Data);
        Assert.Equal((2, ""), (again.Status, again.Output));
        Assert.Contains("已经有了", again.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await ProgramRun.Of("region", "add", "99", "明浦区", "--admin", "zhao", "--data", Data)).Status);
        Assert.Equal(64, (await ProgramRun.Of("region", "add", "990202", "明浦区", "--data", Data)).Status);
    }

    [Fact]
    public async Task Verify_shows_both_sides_of_a_break_and_says_so_by_its_status()
    {
        await (await FilledAsync()).DisposeAsync();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(Data, "yuheng.db")};Pooling=false"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE total SET amount = 101 WHERE body = ''";
            command.ExecuteNonQuery();
        }

        var verify = await ProgramRun.Of("verify", "--data", Data);
        var json = await ProgramRun.Of("verify", "--data", Data, "--json");

        Assert.Equal(1, verify.Status);
        Assert.Contains("  应为 1 100\n  实为 1 101\n", verify.Output, StringComparison.Ordinal);
        Assert.Equal(1, json.Status);
        Assert.Equal("1 100", System.Text.Json.JsonDocument.Parse(json.Output).RootElement.GetProperty("breaks")[0].GetProperty("expected").GetString());
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_with_what_is_wrong_and_no_data_are_said_to_be_none()
    {
        await (await FilledAsync()).DisposeAsync();
        var (file, elsewhere) = (Path.Combine(_root, "year.backup"), Path.Combine(_root, "elsewhere"));
        await ProgramRun.Of("backup", file, "--data", Data);
        await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file))[..^50]);

        var restore = await ProgramRun.Of("restore", file, "--data", elsewhere);
        var verify = await ProgramRun.Of("verify", "--data", elsewhere);

        Assert.Equal((2, ""), (restore.Status, restore.Output));
        Assert.Contains("已损坏", restore.Error, StringComparison.Ordinal);
        Assert.Equal((2, ""), (verify.Status, verify.Output));
        Assert.False(Directory.Exists(elsewhere));
        Assert.Equal(64, (await ProgramRun.Of("verify")).Status);
    }
}
