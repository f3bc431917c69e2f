using Yuheng.Store;
using Yuheng.Web.Wording;
using Yuheng.Web.Workbench.People;

namespace Yuheng.Cli.Upkeep;

/// <summary>The verb <c>region add</c>: a region with its first administrator.</summary>
internal static class RegionCommand
{
    /// <summary>Makes the region, and prints the password of the administrator, which nobody has chosen and which is stored nowhere; the result is the exit status.</summary>
    public static int Add(string code, string name, string account, string profile, StorePlace place) => StoreAtPlace.Try(place, async () =>
    {
        var store = await DataStore.OpenAsync(place).ConfigureAwait(false);
        await using (store.ConfigureAwait(false))
        {
            var region = new NewRegion(code, name, profile, account, account, NewRegion.RandomPassword());
            if (await region.MakeAsync(store, DateTimeOffset.UtcNow, Language.Chinese).ConfigureAwait(false) is { } refused)
            {
                StandardStreams.Say(refused);
                return ExitStatus.Refused;
            }

            using var output = StandardStreams.OpenOutput();
            using var lines = StandardStreams.Lines(output);
            lines.WriteLine($"{code} {name}  管理员 {account}  密码 {region.Password}");
            StandardStreams.Say("密码只显示这一次；请登录后在“我的账号”里修改。");
            return ExitStatus.Done;
        }
    });
}
