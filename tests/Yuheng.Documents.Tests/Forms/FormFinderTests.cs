using Yuheng.Core.Projects;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Tests.Forms;

public class FormFinderTests
{
    [Fact]
    public void A_form_is_read_from_its_title_to_its_last_indicator()
    {
        var form = Paper.Form("前言", Paper.Target, "", "以下为空。").Form;

        Assert.Equal((FormKind.Target, "财政项目支出绩效目标申报表", 2), (form.Kind, form.Title.Raw, form.Start.Line));
        Assert.Equal(17, form.End.Line);
    }

    [Fact]
    public void Two_forms_without_anything_between_them_are_two_forms()
    {
        var forms = Paper.Read(Paper.Target, Paper.Target.Replace("老城区路灯改造", "校园午餐补助", StringComparison.Ordinal)).Forms;

        Assert.Equal(["老城区路灯改造", "校园午餐补助"], forms.Select(f => f.Form.Project.Name.Raw));
        Assert.All(forms, f => Assert.Equal(4, f.Indicators.Count));
    }

    [Fact]
    public void A_form_without_a_title_is_found_by_its_labels_and_says_so()
    {
        var untitled = Paper.Target[(Paper.Target.IndexOf('\n', StringComparison.Ordinal) + 1)..];

        var second = Paper.Read(Paper.Target, "", untitled).Forms[1];

        Assert.True(second.Form.Title.IsMissing);
        Assert.Equal((2024, 4), (second.Year.Value, second.Indicators.Count));
        Assert.Contains(second.Findings, f => f.Code == "RD-06");
    }

    [Fact]
    public void A_list_of_projects_is_no_form() =>
        Assert.Empty(Paper.Read("2024年项目一览", "序号→项目名称→金额(万元)", "1→路灯改造→320", "2→公园维护→41").Forms);

    [Fact]
    public void A_table_of_contents_that_names_a_form_is_none() =>
        Assert.Empty(Paper.Read("目 录", "- 七、财政项目支出绩效目标申报表", "- 八、项目支出绩效自评表", "一、部门职责").Forms);

    [Fact]
    public void Prose_about_projects_is_no_form() =>
        Assert.Empty(Paper.Read("绩效目标管理要求各单位填报绩效目标表。", "项目名称应与预算一致，实施单位应填全称。").Forms);

    [Fact]
    public void The_year_stands_under_the_title_or_in_it_or_in_the_heading_of_the_document()
    {
        var inTitle = Paper.Target.Replace("申报表\n(2024年度)", "申报表 (2023 年度)", StringComparison.Ordinal);
        var inHeading = "2022年部门项目绩效目标\n" + Paper.Target.Replace("(2024年度)\n", "", StringComparison.Ordinal);

        Assert.Equal([2024, 2023, 2022], new[] { Paper.Target, inTitle, inHeading }.Select(t => Paper.Form(t).Year.Value!.Value));
    }

    [Fact]
    public void A_page_number_between_two_rows_ends_nothing()
    {
        var lines = Paper.Target.Split('\n').ToList();
        lines.InsertRange(15, ["", "- 12 -", ""]);

        Assert.Equal(4, Paper.Form([.. lines]).Indicators.Count);
    }

    [Fact]
    public void A_form_that_ends_before_its_indicators_is_reported_as_cut_off() =>
        Assert.Contains(Paper.Form(Paper.Head, Paper.Funds, Paper.Goals).Findings, f => f.Code == "RD-07");

    [Fact]
    public void Rows_beyond_the_limit_of_a_form_are_not_read_and_it_says_so()
    {
        var form = Paper.Form([Paper.Target, .. Enumerable.Repeat("→→→又一项→=1", Limits.MaxRowsPerForm)]);

        Assert.InRange(form.Indicators.Count, Limits.MaxRowsPerForm - 20, Limits.MaxRowsPerForm);
        Assert.Contains(form.Findings, f => f.Code == "RD-07" && f.Message.Contains("50000", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_that_a_line_break_cut_is_put_together_and_says_so()
    {
        var form = Paper.Form(Paper.Target.Replace("一次验收合格率", "一次验收\n合格率", StringComparison.Ordinal));

        Assert.Equal("一次验收合格率", form.Indicators[1].Printed.Name.Raw);
        Assert.Equal(How.Repaired, form.Indicators[1].Printed.Name.How);
    }

    [Fact]
    public void A_text_with_one_cell_a_line_and_no_tabs_makes_the_same_form()
    {
        var cells = Paper.Target.Replace("→\n", "\n", StringComparison.Ordinal).Split('\n').SelectMany(l => l.Split('→')).Where(c => c.Length > 0);

        var flow = Paper.Form([.. cells.SelectMany(c => new[] { c, "" })]);
        var rows = Paper.Form(Paper.Target);

        Assert.Equal(Paper.Rows(rows), Paper.Rows(flow));
        Assert.Equal(rows.TargetFunds!.Annual.Value, flow.TargetFunds!.Annual.Value);
        Assert.Equal(rows.TargetFunds.Other.Value, flow.TargetFunds.Other.Value);
        Assert.Equal(rows.Form.Goals.Annual.Raw, flow.Form.Goals.Annual.Raw);
    }
}
