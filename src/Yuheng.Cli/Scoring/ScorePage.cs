using System.Globalization;
using Yuheng.Cli.Reading;
using Yuheng.Core.Scores;
using Yuheng.Core.Values;
using Yuheng.Documents;

namespace Yuheng.Cli.Scoring;

/// <summary>What <c>score</c> prints for people: per form the printed and the recomputed score, then the working of each difference, then what cannot be scored and why.</summary>
internal sealed class ScorePage(TextWriter writer)
{
    private const string Indent = "  ";

    private bool _first = true;

    /// <summary>Writes the sheets of one document, and hands them on.</summary>
    public void Write(DocumentRecord document, IReadOnlyList<ScoreSheet> sheets)
    {
        if (!_first)
        {
            writer.WriteLine();
        }

        _first = false;
        writer.WriteLine(Visible.Line($"{document.Source.Name}  {(sheets.Count > 0 ? $"{sheets.Count} 张自评表" : "没有自评表")}"));
        if (sheets.Count > 0)
        {
            WriteTotals(sheets);
        }

        foreach (var sheet in sheets)
        {
            WriteRows(sheet);
        }

        writer.Flush();
    }

    private void WriteTotals(IReadOnlyList<ScoreSheet> sheets)
    {
        var table = new TextTable("序>", "项目名称", "表中得分>", "复算得分>", "等级", "结果", "不符>", "不能计分>");
        foreach (var sheet in sheets)
        {
            var (differs, unscored) = (0, 0);
            for (var i = -1; i < sheet.Indicators.Count; i++)
            {
                var outcome = sheet.RowOf(i).Outcome;
                differs += outcome == ScoreOutcome.Differs ? 1 : 0;
                unscored += outcome == ScoreOutcome.NotScored ? 1 : 0;
            }

            table.Add(
                Count(sheet.Record.Form.Index),
                sheet.Record.Form.Project.Name.Raw ?? "—",
                Points(sheet.Total.Printed),
                Points(sheet.Total.Value),
                sheet.Total.Value is { } total ? ScoreSheet.GradeOf(total, sheet.Profile) ?? "—" : "—",
                sheet.Differs ? "不符" : sheet.Total.Outcome == ScoreOutcome.Agrees ? "相符" : "不能核对",
                Count(differs),
                Count(unscored));
        }

        table.WriteTo(writer, Indent, Visible.PageWidth);
    }

    private void WriteRows(ScoreSheet sheet)
    {
        WriteRows(sheet, ScoreOutcome.Differs, "不符  ");
        WriteRows(sheet, ScoreOutcome.NotScored, "");
    }

    private void WriteRows(ScoreSheet sheet, ScoreOutcome outcome, string heading)
    {
        for (var i = -1; i < sheet.Indicators.Count; i++)
        {
            if (sheet.RowOf(i).Outcome != outcome)
            {
                continue;
            }

            var (name, place) = i < 0
                ? ("预算执行率", sheet.Record.ExecutionFunds?.Total.Score.Printed.Place ?? default)
                : (sheet.Record.Indicators[i].Printed.Name.Raw ?? "未写名称", sheet.Record.Indicators[i].Printed.Place);
            writer.WriteLine(Visible.Line($"{Indent}第 {Count(sheet.Record.Form.Index)} 张 {heading}{WhereOf(place)}{name}"));
            writer.WriteLine(Visible.Line($"{Indent}{Indent}{sheet.WorkingOf(i)}"));
        }
    }

    private static string WhereOf(Place place) => place.Exists ? $"{place.OfLine} " : "";

    private static string Points(decimal? points) => points is { } known ? ScoreSheet.Rounded(known).ToString("0.00", CultureInfo.InvariantCulture) : "—";

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
