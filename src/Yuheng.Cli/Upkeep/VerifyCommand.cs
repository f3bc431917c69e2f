using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Yuheng.Store;
using Yuheng.Store.Upkeep;

namespace Yuheng.Cli.Upkeep;

/// <summary>The verb <c>verify</c>.</summary>
internal static class VerifyCommand
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static readonly (Verified What, string Word)[] s_words =
    [
        (Verified.History, "历史链"), (Verified.Papers, "稿件"), (Verified.Totals, "汇总"), (Verified.Payments, "支付"),
        (Verified.Attachments, "附件"), (Verified.Publications, "公开件"), (Verified.Files, "公开文件"), (Verified.Belongings, "归属"),
    ];

    /// <summary>Verifies; the result is the exit status.</summary>
    public static int Run(StorePlace place, bool asJson) => StoreAtPlace.With(place, async store =>
    {
        var regions = await store.RegionsAsync().ConfigureAwait(false);
        var verification = await store.VerifyAsync().ConfigureAwait(false);
        using var output = StandardStreams.OpenOutput();
        using var lines = StandardStreams.Lines(output);
        if (asJson)
        {
            lines.WriteLine(JsonSerializer.Serialize(
                new
                {
                    regions = regions.Select(r => r.Region),
                    looked = s_words.ToDictionary(w => JsonNamingPolicy.CamelCase.ConvertName(w.What.ToString()), w => verification.Looked.GetValueOrDefault(w.What)),
                    breaks = verification.Breaks.Select(b => new { What = JsonNamingPolicy.CamelCase.ConvertName(b.What.ToString()), b.Region, b.Where, b.Expected, b.Found }),
                }, s_json));
        }
        else
        {
            Print(lines, regions.Count, verification);
        }

        return verification.IsIntact ? ExitStatus.Done : ExitStatus.Errors;
    });

    private static void Print(StreamWriter lines, int regions, Verification verification)
    {
        lines.WriteLine(string.Create(CultureInfo.InvariantCulture, $"地区 {regions}"));
        foreach (var (what, word) in s_words)
        {
            var breaks = verification.Breaks.Count(b => b.What == what);
            lines.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{word} {verification.Looked.GetValueOrDefault(what)}  {(breaks == 0 ? "全部相符" : $"不符 {breaks}")}"));
        }

        foreach (var one in verification.Breaks)
        {
            lines.WriteLine($"不符：{s_words[(int)one.What].Word} {one.Region} {one.Where}");
            lines.WriteLine($"  应为 {(one.Expected.Length == 0 ? "（没有）" : one.Expected)}");
            lines.WriteLine($"  实为 {(one.Found.Length == 0 ? "（没有）" : one.Found)}");
        }
    }
}
