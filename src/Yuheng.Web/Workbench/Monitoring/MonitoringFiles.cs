using System.Globalization;
using System.Text;
using Yuheng.Core.Monitoring;
using Yuheng.Documents.Writing.Xlsx;

namespace Yuheng.Web.Workbench.Monitoring;

/// <summary>The list as files: what the page shows.</summary>
internal static class MonitoringFiles
{
    private static readonly string[] s_headings = ["项目编码", "项目", "单位编码", "全年预算（元）", "1-7月执行数（元）", "执行率（%）", "应到（%）", "绩效进度（%）", "背离（百分点）", "状态", "完成可能性"];

    /// <summary>As text parted by commas, UTF-8 with a mark at its start so that Excel reads it.</summary>
    public static byte[] Csv(MonitoringList list, IReadOnlyList<MonitoringRow> rows)
    {
        var text = new StringBuilder().AppendJoin(',', s_headings.Select(Quoted)).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(',', Cells(row).Select(c => Quoted(c is decimal number ? number.ToString("0.00", CultureInfo.InvariantCulture) : c as string ?? ""))).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>As a workbook.</summary>
    public static byte[] Xlsx(MonitoringList list, IReadOnlyList<MonitoringRow> rows)
    {
        using var output = new MemoryStream();
        ListWorkbook.Write(output, "双监控", s_headings, rows.Select(Cells));
        return output.ToArray();
    }

    private static object?[] Cells(MonitoringRow row) =>
    [
        row.Target.Project, row.Target.Facts.Title, row.Target.Body, row.Budget / 100m, row.Paid / 100m, row.Progress.Execution, row.Progress.Expected, row.Progress.Work, row.Progress.Apart,
        MonitoringTexts.LightWord(row), row.Paper?.Facts.Grade,
    ];

    /// <summary>In quotes where it must be; a text that a program would take for a formula is kept a text.</summary>
    private static string Quoted(string cell)
    {
        var safe = cell.Length > 0 && cell[0] is '=' or '+' or '@' or '\t' ? "'" + cell : cell;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
