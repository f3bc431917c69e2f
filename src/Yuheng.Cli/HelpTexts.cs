using Yuheng.Cli.Rendering;

namespace Yuheng.Cli;

/// <summary>What <c>--help</c> says, verb by verb: Chinese first, English second.</summary>
internal static class HelpTexts
{
    private const string Program = """
        玉衡：读取公开的预算和绩效文件，把每张表、每笔金额、每项指标变成有出处的数据。
        Yuheng reads published budget and performance papers into typed records.

        用法 Usage:
          yuheng read FILE… [--json]              读取文件  read documents
          yuheng check FILE… [--format FORMAT]    检查文件  check documents
          yuheng score FILE… [--json]             复算得分  recompute scores
          yuheng render RECORD [--to FORMAT]      写成官方表式  write in official layouts
          yuheng rules [--json]                   检查目录  the catalogue of checks
          yuheng serve [--urls URL] [--demo]      启动网页  start the web program
          yuheng region add CODE NAME …           新增地区  add a region
          yuheng backup FILE --data DIR           备份      back up the data
          yuheng restore FILE --data DIR          恢复      restore a backup
          yuheng verify --data DIR                校验      verify the data
          yuheng --version                        版本      version
          yuheng VERB --help                      各命令的说明  help on a verb

        退出状态 Exit status:
          0 完成 done   1 发现错误或得分不符 findings of severity error, or a score differs
          2 有文件读不了或被拒绝（其余照读） something was refused, the rest was done
          64 用法不对 wrong usage

        """;

    private const string Read = """
        读取文件：找出其中的表、预算和目标。
        Reads documents: finds their forms, budgets and targets.

        用法 Usage:  yuheng read FILE… [--json]

          FILE     文件、文件夹（含下级，隐藏文件除外）、通配符（* ? **）；- 为标准输入
                   a file, a folder (all below it, but hidden ones), a glob (* ? **); - is standard input
          --json   输出 JSON（金额一律为元）；不写则输出表格
                   prints JSON (amounts in yuan) instead of tables

        """;

    private const string Check = """
        检查文件：按规定核对表中的数字、指标、得分和文字，逐条写明位置、依据和改法。
        Checks documents: each finding with its place, its basis and what to write instead.

        用法 Usage:  yuheng check FILE… [--format FORMAT] [--profile REGION]
                            [--min-severity SEVERITY] [-o OUT]

          FILE             文件、文件夹、通配符；- 为标准输入
                           a file, a folder, a glob; - is standard input
          --format         text json sarif html xlsx csv；不写则看 OUT 的后缀，再不然是 text
                           without it, the ending of OUT tells, else text
          --profile        按哪个地区的规定：national shanghai hebei hubei sichuan；
                           不写则按表式认定   without it, the layout of each form tells
          --min-severity   error warning hint：更轻的不列   lighter ones are left out
          -o OUT           写入文件；写完才出现   the file to write; it is there when it is done

        数据不足的检查单列，既不算通过，也不算发现。CSV 中会被当作公式的内容前加撇号（'）。
        What could not be known is listed apart and never counted.

        """;

    private const string Score = """
        复算自评得分：每张自评表的得分与复算得分，不符的写出算式，不能计分的写出原因。
        Recomputes self-evaluations: printed and recomputed scores, with the working.

        用法 Usage:  yuheng score FILE… [--json] [--profile REGION]

          FILE         文件、文件夹、通配符；- 为标准输入
                       a file, a folder, a glob; - is standard input
          --json       输出每个得分的算式树：值、公式、输入、参数、出处
                       prints each score as a tree: value, formula, inputs, parameters
          --profile    按哪个地区的规定：national shanghai hebei hubei sichuan；
                       不写则按表式认定   without it, the layout of each form tells

        """;

    private const string Render = """
        把记录写成官方表式：网格、合并、单位、小数位与原表一致，读回来是同一份记录。
        Writes records in official layouts; what is written reads back as the same record.

        用法 Usage:  yuheng render RECORD.json [--layout NAME] [--to FORMAT] [-o OUT]
                    yuheng render [RECORD.json] --template --layout NAME -o OUT.xlsx
                    yuheng render --layouts

          RECORD.json   yuheng read --json 的输出，或其中的一张表；- 为标准输入
                        what read --json printed, or one form of it; - is standard input
          --layout      auto 或一个表式；不写即 auto：每张表用认出的表式，预算用九张表的表式
                        auto (default): each form as recognised, the budget in its tables
          --to          {0}；不写则看 OUT 的后缀，再不然是 text
                        without it, the ending of OUT tells, else text
          -o OUT        写入文件；写完才出现   the file to write; it is there when it is done
          --template    离线填报模板：空白的，或按记录预填；填好的文件直接用 read 读取
                        a workbook to be filled in offline, blank or from a record; read reads it
          --layouts     列出表式：编号、名称、用途、金额单位   lists the layouts

        """;

    private const string Rules = """
        列出检查目录：编号、名称、级别、依据、参数及出处。
        Lists the catalogue of checks: code, name, severity, basis, parameters with their source.

        用法 Usage:  yuheng rules [--json]

        """;

    private const string Serve = """
        启动网页程序，Ctrl+C 结束。
        Starts the web program; Ctrl+C ends it.

        用法 Usage:  yuheng serve [--data DIR] [--urls URL] [--demo]

          --urls URL          监听地址，默认 http://127.0.0.1:5080   the address to listen on
          --demo              载入自带的样例           loads the samples

        """ + Place;

    private const string Region = """
        新增地区和它的第一个管理员；密码由程序生成，只显示一次。单位、人员和角色由管理员在网页上新增。
        Adds a region with its first administrator; the password is made up and printed once.

        用法 Usage:  yuheng region add CODE NAME --admin ACCOUNT [--profile REGION] --data DIR

          CODE                行政区划代码，6 位   the six digits of the region
          NAME                地区名称             its name
          --admin ACCOUNT     管理员账号           the account of the administrator
          --profile REGION    执行哪个地区的规定：national shanghai hebei hubei sichuan；不写则按全国
                              the rules that go for it, national unless told

        """ + Place;

    private const string Place = """
          --data DIR          数据文件夹               the folder with the data
          --database TEXT     PostgreSQL 的连接参数，如 "Host=…;Database=…"   how to reach PostgreSQL

        """;

    private const string Backup = """
        备份：全部数据写成一个文件，取自同一时刻，不影响使用；两种数据库通用。写完才出现，不覆盖已有文件。
        Writes everything into one file, as of one moment, while others go on working; for either database.

        用法 Usage:  yuheng backup FILE --data DIR


        """ + Place;

    private const string Restore = """
        恢复：把备份装进空的文件夹或数据库。不覆盖数据；备份损坏则指出哪里损坏，什么也不装。
        Fills an empty folder or database from a backup. Never overwrites; a damaged backup is refused.

        用法 Usage:  yuheng restore FILE --data DIR


        """ + Place;

    private const string Verify = """
        校验：历史链、稿件、汇总、支付、附件、公开件逐一重算；列出看了多少，不符的写出应为、实为。
        Recomputes history, papers, totals, payments, attachments and publications; shows both sides of what differs.

        用法 Usage:  yuheng verify --data DIR [--json]

          --json              输出 JSON   prints JSON

        """ + Place;

    /// <summary>The help of a verb; that of the program for any other name.</summary>
    public static string Of(string verb) => verb switch
    {
        "read" => Read,
        "check" => Check,
        "score" => Score,
        "render" => Render.Replace("{0}", string.Join(' ', RenderCommand.Formats), StringComparison.Ordinal),
        "rules" => Rules,
        "serve" => Serve,
        "region" or "add" => Region,
        "backup" => Backup,
        "restore" => Restore,
        "verify" => Verify,
        _ => Program,
    };
}
