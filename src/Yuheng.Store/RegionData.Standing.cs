using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;

namespace Yuheng.Store;

public sealed partial class RegionData
{
    /// <summary>When a paper came into a state last, and the revision that did; null where it never was in it.</summary>
    public async Task<(long Revision, DateTimeOffset At)?> LastInAsync(string record, PaperState state) =>
        await ListAsync<(long Revision, string At)>(
            "SELECT revision, at FROM history WHERE region = @Region AND record = @record AND state = @State ORDER BY number DESC LIMIT 1", new { Region, record, State = state.Tag() }).ConfigureAwait(false)
            is [var last] ? (last.Revision, DataStore.Time(last.At)) : null;

    /// <summary>The content of a paper as it was approved last, whatever became of it since; null where it never was.</summary>
    public async Task<(PaperContent Content, DateTimeOffset At)?> ApprovedAsync(string record) =>
        await LastInAsync(record, PaperState.Approved).ConfigureAwait(false) is { } approved && await ContentAtAsync(record, approved.Revision).ConfigureAwait(false) is { } text
            ? (PaperContent.FromJson(text), approved.At) : null;
}
