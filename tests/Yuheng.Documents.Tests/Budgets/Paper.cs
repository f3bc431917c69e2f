using System.Text;
using Yuheng.Core.Departments;
using Yuheng.Documents.Budgets;
using Yuheng.Documents.Reading;
using Yuheng.Documents.Reading.Text;

namespace Yuheng.Documents.Tests.Budgets;

/// <summary>Texts written for these tests, of bodies that do not exist, and the way to read them.</summary>
internal static class Paper
{
    public const string Clean = """
        临河区图书馆2025年部门预算

        目 录

        - 一、部门主要职能
        - 二、部门预算表
         - 1. 2025年部门财务收支预算总表
         - 2. 2025年部门收入预算总表
         - 9. 2025年部门“三公”经费和机关运行经费预算表
        - 三、其他相关情况说明

        临河区图书馆机构设置

        临河区图书馆部门预算是包括馆本部以及下属2家预算单位的综合收支计划。本部门中，事业单位3家，具体包括：

        名词解释

        （一）公务接待费：每次不超过5万元的解释不是预算。

        2025年临河区图书馆部门预算编制说明

        2025年，临河区图书馆收入预算为900.00万元，其中：财政拨款收入900.00万元，比2024年预算增加40.50万元；事业收入0元；其他收入0元。

        1. “图书馆”科目600.00万元，主要用于日常开放。
        2. “住房公积金”科目3.000.0万元，主要用于缴纳住房公积金。

        2025年部门财务收支预算总表

        编制部门：临河区图书馆	单位：元

        本年收入		本年支出
        项目	预算数	项目	预算数
        一、财政拨款收入	9,000,000.00	一、文化旅游体育与传媒支出	8,000,000.00
        1. 一般公共预算资金	9,000,000.00	二、住房保障支出	1,000,000.00
        二、事业收入
        收入总计	9,000,000.00	支出总计	9,000,000.00

        2025年部门收入预算总表

        编制部门：临河区图书馆	单位：元

        			项目	收入预算
        类	款	项	功能分类科目名称	合计	财政拨款收入	事业收入	事业单位经营收入	其他收入
        207			文化旅游体育与传媒支出	8,000,000.00	8,000,000.00
        207	01		文化和旅游	8,000,000.00	8,000,000.00
        207	01	04	图书馆	6,000,000.00	6,000,000.00
        207	01	05	文化展示及纪念机构	2,000,000.00	2,000,000.00
        221			住房保障支出	1,000,000.00	1,000,000.00
        221	02		住房改革支出	1,000,000.00	1,000,000.00
        221	02	01	住房公积金	1,000,000.00	1,000,000.00
        			合计	9,000,000.00	9,000,000.00

        2025年部门政府性基金预算支出功能分类预算表

        编制部门：临河区图书馆	单位：元

        类	款	项	功能分类科目名称	合计	基本支出	项目支出
        			合计

        注：本部门2025年没有政府性基金预算安排的支出，故本表无数据。

        2025年部门“三公”经费和机关运行经费预算表

        编制部门：临河区图书馆	单位：万元

        “三公”经费预算数						机关运行经费预算数
        合计	因公出国(境)费	公务接待费	公务用车购置及运行费
        			小计	购置费	运行费
        5.50		0.50	5.00		5.00	0

        其他相关情况说明

        一、2025年“三公”经费预算情况说明

        2025年“三公”经费预算数为5.50万元，比2024年预算减少0.30万元。其中：
        （一）公务接待费0.50万元，与2024年预算持平。
        截至2024年8月31日，临河区图书馆共有车辆2辆，其中：应急保障用车1辆、其他用车1辆；单价100万元（含）以上设备（不含车辆）3台（套）。
        2025年部门预算安排购置车辆1辆，其中：应急保障用车1辆。
        2025年度，本部门编报绩效目标的项目共4个，涉及项目预算资金300,1万元。

        流动图书车项目经费情况说明

        一、项目概述

        每周到镇上开放。

        二、年度预算安排

        2025年“流动图书车”项目预算安排120.00万元，全部为区级资金。 三、绩效目标

        服务读者2万人次。

        	财政项目支出绩效目标申报表
        项目名称	流动图书车	项目性质	经常性项目
        项目资金	总额	1,200,000.00	元

        """;

    public static DocumentReading Reading(string text) =>
        TextReading.Read(SourceDocument.Take("paper.txt", Encoding.UTF8.GetBytes(text)).Value!).Value!;

    public static DepartmentBudget Budget(string text) => DepartmentBudget.From(BudgetFinder.Find(Reading(text))!);

    public static BudgetTable Table(string text, int number) => Assert.Single(Budget(text).Tables, t => t.Parsed.Number == number);

    public static BudgetRow Row(BudgetTable table, string name) => Assert.Single(table.Rows, r => r.Printed.Name.Raw == name);

    public static decimal? Amount(BudgetRow row, string column) => Assert.Single(row.Amounts, a => a.Column == column).Amount.Value?.Yuan;
}
