using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Benchmarks;

/// <summary>Has laid-out forms written by a script of Debian's Python.</summary>
internal static class PythonWriter
{
    /// <summary>The seconds of processor that the script says it took; null where its library is not installed.</summary>
    public static double? Seconds(string script, LaidDocument[] forms)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, JsonSerializer.Serialize(forms.Select(f => f.Sections[0].Blocks.Where(b => b is not LaidSpace).Select(Plain))));
            var path = Path.Combine(Environment.GetEnvironmentVariable("YUHENG_ROOT")!, "benchmarks", "Yuheng.Benchmarks", script);
            using var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [path, file]) { RedirectStandardOutput = true })!;
            return double.TryParse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static object Plain(LaidBlock block) => block switch
    {
        LaidTable table => new { columns = table.Columns, rows = table.Rows.Select(r => new object?[] { r.Height, r.Cells.Select(c => new object?[] { c.Column, c.ColumnSpan, c.RowSpan, c.Text, c.Look.Size, c.Look.Bold, (int)c.Look.Across, c.Number, c.NumberFormat }) }) },
        LaidLine line => new { text = line.Text, size = line.Look.Size, bold = line.Look.Bold, align = (int)line.Look.Across },
        _ => throw new InvalidOperationException(),
    };
}
