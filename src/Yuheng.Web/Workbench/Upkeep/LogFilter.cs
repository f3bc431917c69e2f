using System.Globalization;
using Yuheng.Store;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Workbench.Upkeep;

/// <summary>What is asked of the log, as it stands in an address; days are those of China, the last one with all of it.</summary>
/// <param name="Account">Who.</param>
/// <param name="Act">What was done, as the log calls it.</param>
/// <param name="Record">The paper.</param>
/// <param name="Body">The body, with all below it.</param>
/// <param name="From">The first day: 2026-09-01.</param>
/// <param name="To">The last day.</param>
/// <param name="Before">Before this number; 0 for from the end.</param>
public sealed record LogFilter(string Account, string Act, string Record, string Body, string From, string To, long Before)
{
    /// <summary>Whether nothing is asked.</summary>
    public bool IsEmpty => (Account + Act + Record + Body + From + To).Length == 0;

    /// <summary>The query of an address that asks the same.</summary>
    public string Query(long before = 0) => QueryString.Create(new Dictionary<string, string?>
    {
        ["account"] = Account, ["act"] = Act, ["record"] = Record, ["body"] = Body, ["from"] = From, ["to"] = To, ["before"] = before > 0 ? before.ToString(CultureInfo.InvariantCulture) : "",
    }.Where(q => q.Value is { Length: > 0 })).ToUriComponent();

    /// <summary>Reads it.</summary>
    public static LogFilter Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new LogFilter(
            Text("account"), Text("act"), Text("record"), Text("body"), Text("from"), Text("to"), long.TryParse(query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : 0);
        string Text(string name) => query[name].ToString().Trim();
    }

    /// <summary>As the store understands it; a day that is none asks nothing.</summary>
    public HistoryFilter Filter(int most) => new(Account, Act, Record, Body, Time(From, 0), Time(To, 1), Before, most);

    private static string Time(string day, int after) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? DataStore.Written(ChinaTime.BeginningOf(date.AddDays(after))) : "";
}
