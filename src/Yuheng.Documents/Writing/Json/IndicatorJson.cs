using Yuheng.Core.Projects;

namespace Yuheng.Documents.Writing.Json;

/// <summary>Indicators as JSON; those of a monitoring form have what only it prints besides.</summary>
internal static class IndicatorJson
{
    public static void Write(JsonFields json, string name, IReadOnlyList<Indicator> indicators, FormKind kind)
    {
        json.BeginArray(name);
        foreach (var indicator in indicators)
        {
            Write(json, indicator, kind);
        }

        json.EndArray();
    }

    private static void Write(JsonFields json, Indicator indicator, FormKind kind)
    {
        var printed = indicator.Printed;
        json.BeginObject();
        json.Text("level1", printed.Level1);
        json.Text("level2", printed.Level2);
        json.Text("name", printed.Name);
        json.Text("target", printed.Target);
        IndicatorValueJson.Write(json, "targetValue", indicator.Target);
        if (!printed.HalfYearTarget.IsMissing)
        {
            json.Text("halfYearTarget", printed.HalfYearTarget);
            IndicatorValueJson.Write(json, "halfYearTargetValue", indicator.HalfYearTarget);
        }

        json.Text("actual", printed.Actual);
        IndicatorValueJson.Write(json, "actualValue", indicator.Actual);
        json.Number("weight", indicator.Weight);
        json.Number("score", indicator.Score);
        json.Text("deviation", printed.Deviation);
        json.Text("definition", printed.Definition);
        json.Text("basis", printed.Basis);
        json.Text("remark", printed.Remark);
        if (kind == FormKind.Monitoring)
        {
            WriteMonitoring(json, indicator);
        }

        json.Line(printed.Place);
        json.EndObject();
    }

    private static void WriteMonitoring(JsonFields json, Indicator indicator)
    {
        json.Text("expected", indicator.Printed.Expected);
        IndicatorValueJson.Write(json, "expectedValue", indicator.Expected);
        json.BeginObject("causes");
        json.Flag("funds", indicator.Causes.Funds);
        json.Flag("rules", indicator.Causes.Rules);
        json.Flag("staff", indicator.Causes.Staff);
        json.Flag("equipment", indicator.Causes.Equipment);
        json.Flag("other", indicator.Causes.Other);
        json.EndObject();
        json.Text("likelihood", indicator.Printed.Likelihood);
    }
}
