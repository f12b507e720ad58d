"""What authors are told, in Japanese: each sentence by the English one that the code says.

A test holds that every sentence of the code stands here once, with the same values, and no other.
"""

from __future__ import annotations

from collections.abc import Mapping

CODE = "ja"

# fmt: off
SENTENCES: Mapping[str, str] = {
    # The law
    "`decided: {text}` could fall under {count} versions of the tree `{tree}`, and the case would be walked differently":
        "`decided: {text}`は、判断フロー`{tree}`の{count}個の版に当てはまり、どの版によるかで事例の道筋が変わります。",
    "`decided: {text}` could fall under {count} versions of the tree `{tree}`":
        "`decided: {text}`は、判断フロー`{tree}`の{count}個の版に当てはまります。",
    "add `law:` at the top of the block; possible: {versions}":
        "ブロックの先頭に`law:`を加えてください。候補：{versions}。",
    "no version of the tree `{tree}` is in force yet":
        "判断フロー`{tree}`には、まだ施行されている版がありません。",
    "add `law: {law}` at the top of the block, to show the expected law":
        "施行予定の法を示すときは、ブロックの先頭に`law: {law}`を加えてください。",
    "no version of the tree `{tree}` was in force when this was decided ({text})":
        "この判断の時点（{text}）で施行されていた版が、判断フロー`{tree}`にありません。",
    "correct `decided:`, or add `law:` at the top of the block; versions: {versions}":
        "`decided:`を直すか、ブロックの先頭に`law:`を加えてください。版：{versions}。",
    "the decisions of this block fall under different versions of the law: `{first}` under {law}, `{other}` under {other_law}":
        "このブロックには、適用される法の版が異なる判断があります。`{first}`には{law}の版、`{other}`には{other_law}の版が適用されます。",
    "add `law: {law}` at the top of the block if that is the law the court reviewed, or write the decision under other law in a block of its own with `part-of: <id of this case>`":
        "裁判所がその法に照らして審査したのであれば、ブロックの先頭に`law: {law}`を加えてください。そうでなければ、別の法による判断を、`part-of: <この事例のid>`を付けた別のブロックに書いてください。",
    "no version of the tree `{tree}` was in force on {law}":
        "判断フロー`{tree}`には、{law}に施行されていた版がありません。",
    "versions: {versions}":
        "版：{versions}。",
    "there is no `{code}` to acknowledge":
        "了承の対象となる警告`{code}`は出ていません。",
    "a version in force":
        "施行されている版",
    "`{code}` is not a warning that a tree can acknowledge":
        "`{code}`は、判断フローの`allow`で了承できる警告ではありません。",
    "`{node}` is no question, outcome or source of this tree":
        "この判断フローには、`{node}`という問い、結論、出典がありません。",
    "there is no `{code}` at `{node}` to acknowledge":
        "`{node}`には、了承の対象となる警告`{code}`が出ていません。",
    "remove the line":
        "この行を削除してください。",
    "{keys} of {name} is not written in `{language}`, as other texts of this tree are":
        "{name}の{keys}に、`{language}`の文がありません。この判断フローのほかの文にはあります。",
    "{outcomes}, …":
        "{outcomes}など",
    "this tree":
        "この判断フロー",
    "{keys} of {name} are not written in `{language}`, as other texts of this tree are":
        "{name}の{keys}に、`{language}`の文がありません。この判断フローのほかの文にはあります。",
    "{keys} of {name} is not written in `{language}`, the site's language":
        "{name}の{keys}に、サイトの言語である`{language}`の文がありません。",
    "{keys} of {name} are not written in `{language}`, the site's language":
        "{name}の{keys}に、サイトの言語である`{language}`の文がありません。",
    "this version says the same as that of {law}":
        "この版の内容は、{law}の版と同じです。",
    "remove the file, or write what the amendment changed":
        "ファイルを削除するか、改正で変わった点を書いてください。",
    "the source `{source}` has no {missing}":
        "出典`{source}`に{missing}がありません。",
    "add {missing}, or say why not: `allow: {{source-incomplete: …}}`":
        "{missing}を加えるか、ない理由を`allow: {{source-incomplete: …}}`に書いてください。",
    "this version was expected for {law}, and {what} is of {day}":
        "この版は{law}の施行予定とされていますが、{what}の日付は{day}です。",
    "write `status: in-force` if it came into force, rename the file if its day was moved, or remove it":
        "施行されたのであれば`status: in-force`と書き、施行日が変わったのであればファイル名を改めてください。施行されないことになったのであれば、ファイルを削除してください。",
    "whatever is answered to `{question}`, the same follows: {outcomes}":
        "`{question}`にどう答えても、行き着く先は同じです（{outcomes}）。",
    "lead its answers to different ends, or remove the question; if it is meant so: `allow: {{tree-same-outcomes: {{{question}: …}}}}`":
        "答えごとに行き先を変えるか、この問いを削除してください。意図したものであれば、`allow: {{tree-same-outcomes: {{{question}: …}}}}`と書いてください。",
    "`{id}` asks in other words than in the version of {law}, and its answers lead elsewhere":
        "`{id}`は、{law}の版と問いの文言が違い、答えの行き先も変わっています。",
    "give it a new id if it means something else now; if it means the same: `allow: {{tree-changed-meaning: {{{id}: …}}}}`":
        "意味が変わったのであれば、新しいidを付けてください。意味が同じであれば、`allow: {{tree-changed-meaning: {{{id}: …}}}}`と書いてください。",
    "no tone":
        "なし",
    "`{better}` of `{question}` is written as better than `{other}`, but it can end at `{end}` where that one ends at `{other_end}`":
        "`{question}`の`{better}`は`{other}`より有利な答えとして書かれていますが、`{other}`が`{other_end}`に行き着く場合に`{end}`に行き着くことがあります。",
    "put the answers or the outcomes in another order, or remove `ordered`":
        "答えまたは結論の順序を改めるか、`ordered`を削除してください。",
    "{count} more":
        "ほか{count}件",
    "write `{{{listing}}}`, or say why not: `allow: {{missing-language: …}}`":
        "`{{{listing}}}`の形で書くか、ない理由を`allow: {{missing-language: …}}`に書いてください。",
    "`{node}` takes {length} cells in `{language}`, more than the {most} that a box of the drawing holds well":
        "`{node}`の`{language}`の文は半角{length}文字分あり、図の枠に無理なく収まる{most}文字分を超えています。",
    "add `short: …` with fewer words for the drawing; the list keeps the long ones":
        "図のために、短い文を`short: …`として加えてください。一覧では長い文のままです。",
    "the outcome `{outcome}` has {said} here, and {had} in the version of {law}":
        "結論`{outcome}`の`tone`が、ここでは{said}、{law}の版では{had}です。",
    "give it the same `tone` in all versions, or another id if its meaning changed":
        "すべての版で`tone`をそろえてください。意味が変わったのであれば、別のidを付けてください。",
    # Counts, and the words around them
    "{before} and {word}":
        "{before}と{word}",
    "{word}":
        "{word}",
    "{before} or {word}":
        "{before}または{word}",
    "{before}, {word}":
        "{before}、{word}",
    "{count:,} more `{code}` say the same ({message}): {places}":
        "`{code}`がほかに{count:,}件、同じ内容です（{message}）：{places}",
    "{places} and {rest:,} more":
        "{places}、ほか{rest:,}件",
    "{count:,} more `{code}`; `--format concise` lists every one":
        "`{code}`がほかに{count:,}件あります。すべて表示するには`--format concise`を付けてください。",
    "help":
        "対処",
    "error":
        "エラー",
    "warning":
        "警告",
    "{count} error":
        "エラー{count}件",
    "{count} warning":
        "警告{count}件",
    "no faults found":
        "問題は見つかりませんでした",
    "{errors}, {warnings}":
        "{errors}、{warnings}",
    "{count} errors":
        "エラー{count}件",
    "{count} warnings":
        "警告{count}件",
    "possible here":
        "ここに書けるもの",
    "{listing}: {options}":
        "{listing}：{options}。",
    "did you mean `{near}`?":
        "`{near}`の誤りではありませんか。",
    "{first} {second}":
        "{first}{second}",
    # Reading trees and blocks
    "the answer to `{key}`":
        "`{key}`への答え",
    "write one answer, or `{{answer: …, note: …}}` in curly brackets":
        "答えを一つ書くか、波括弧を使って`{{answer: …, note: …}}`と書いてください。",
    "{what} must be one word, not a list":
        "{what}は一語で書きます。リストにはできません。",
    "factors count for an answer, but this one is `{answer}`":
        "事情には答えを導く際に考慮されたものを書きますが、ここの答えは`{answer}`です。",
    "remove `for` and `against`, or write the answer that they led to":
        "`for`と`against`を削除するか、それらを考慮して出された答えを書いてください。",
    "a factor":
        "事情",
    "the factor `{factor}` is named twice for `{question}`":
        "事情`{factor}`が、`{question}`について二度挙げられています。",
    "name it once, under `for` or under `against`":
        "`for`または`against`のどちらか一方に、一度だけ書いてください。",
    "add `reads: <path>` if it tells how a decision is read, or remove `decided`: then it is an argument":
        "判断についての解釈を示すのであれば`reads: <経路>`を加え、そうでなければ`decided`を削除してください。削除すれば主張として扱われます。",
    "add `decided: …`, or remove the line":
        "`decided: …`を加えるか、この行を削除してください。",
    "{help}: where an argument ends is computed from its answers":
        "{help}主張の行き着く先は、答えから計算されます。",
    "`{key}` belongs to a decision, but this path has no `decided`, so it is an argument":
        "`{key}`は判断に付けるものですが、この経路には`decided`がないため、主張として扱われます。",
    "`{pending}` says that nothing has been decided, but this path has {what}":
        "`{pending}`はまだ判断されていないという意味ですが、この経路には{what}があります。",
    "remove one of the two, or write `decided: unknown` if only the date is not known":
        "どちらか一方を削除してください。日付が分からないだけであれば、`decided: unknown`と書いてください。",
    "a path with `decided` is a decision, and `{by}` decides nothing":
        "`decided`のある経路は判断として扱われますが、`{by}`は判断をする立場にありません。",
    "a decision":
        "判断",
    "an argument":
        "主張",
    "write when it was decided, or `unknown`, or remove the outcome":
        "判断の日付か`unknown`を書くか、結論を削除してください。",
    "`{case}` is this block's own id, so it cannot be a part of it":
        "`{case}`はこのブロック自身のidなので、その一部にはなれません。",
    "write the id of the case that it belongs to, or give this block an `id` of its own":
        "もとの事例のidを書くか、このブロックに別の`id`を付けてください。",
    "a part of a case is a decision or an argument of its own, and this block has no path":
        "事例の一部には、それ自体の判断か主張が必要ですが、このブロックには経路がありません。",
    "more than {most:,} signs `{sign}` stand in this post, which Markdown would take very long over":
        "この記事には記号`{sign}`が{most:,}個を超えてあり、Markdownの処理に非常に時間がかかります。",
    "more than {most} names stand after `{key}:`, and each becomes a page":
        "`{key}:`の名前が{most}個を超えています。名前ごとにページが作られます。",
    "keep those that readers look for":
        "読者が探す名前だけを残してください。",
    "more than {most:,} images stand in this post":
        "この記事には画像が{most:,}枚より多くあります。",
    "more than {most:,} places of this post lead to the note `{note}`":
        "この記事には注`{note}`への参照が{most:,}か所より多くあります。",
    "more than {most:,} blocks of code stand in this post":
        "この記事にはコードのブロックが{most:,}個より多くあります。",
    "this post has more than {most:,} lines of text, which is a book":
        "この記事の本文は{most:,}行を超えていて、本ほどの長さです。",
    "{what} has {count:,} characters, more than {most:,}":
        "{what}の長さは{count:,}文字で、上限の{most:,}文字を超えています。",
    "the id of {what}":
        "{what}のid",
    "write a shorter one":
        "短いidにしてください。",
    "say it in fewer words; prose has room for more":
        "短くまとめてください。長い説明は本文に書けます。",
    "`{key}` is about the whole case, and this block is a part of `{part_of}`":
        "`{key}`は事例全体についてのものですが、このブロックは`{part_of}`の一部です。",
    "`turned-on` is about the decision in focus, but `{path}` has one of its own":
        "`turned-on`は図の中心となる判断についてのものですが、`{path}`にも`turned-on`があります。",
    "add `reads: <path>`, the path of the decision that it is a reading of":
        "どの判断についての解釈かを、その判断の経路を使って`reads: <経路>`と示してください。",
    "this is called a reading, but it is {what} of its own without `reads`":
        "解釈という名ですが、`reads`がないため、独立した{what}として扱われます。",
    "an argument is made of its answers, and this one has `answers: none`":
        "主張は答えから成り立つものですが、この主張には`answers: none`とあります。",
    "add the answers, add `decided: …` if it was decided, or remove the path":
        "答えを加えるか、判断されたのであれば`decided: …`を加えるか、この経路を削除してください。",
    "add what was decided, or remove `part-of`":
        "何が判断されたかを加えるか、`part-of`を削除してください。",
    "move it to the block that defines `{part_of}`":
        "`{part_of}`を定義しているブロックに移してください。",
    "keep one of the two":
        "どちらか一方だけを残してください。",
    "`{answer}` can stand in a decision only, and this path is an argument":
        "`{answer}`は判断にだけ使えますが、この経路は主張です。",
    "add `decided: …` if it was decided, or leave the question out: an argument stops there":
        "判断されたのであれば`decided: …`を加えてください。主張であれば、この問いを書かずにおくと、主張はそこで止まります。",
    "write `pending`, or add `basis: inferred` if by your reading that much is settled":
        "`pending`と書くか、その点は決着していると読めるのであれば`basis: inferred`を加えてください。",
    "the outcome `{outcome}`":
        "結論`{outcome}`",
    "this decision answered no question of the tree, so it cannot have turned on `{question}`":
        "この判断は判断フローのどの問いにも答えていないので、`{question}`が結論を分けたとはいえません。",
    "say in words what it turned on, as in `{{en: …, ja: …}}`, or write what it answered":
        "結論を分けた点を`{{en: …, ja: …}}`のように言葉で書くか、問いへの答えを書いてください。",
    "`dismissed` says that the claim fails, but `{before}` above had decided for the applicant":
        "`dismissed`は請求が認められなかったという意味ですが、上の`{before}`では申請者の請求が認められています。",
    "write `upheld` if an appeal was dismissed, so that the judgment below stands, or `[reversed, dismissed]` if that was set aside and the claim failed":
        "控訴などが棄却されて原判決が維持されたのであれば`upheld`、原判決が取り消されて請求が棄却されたのであれば`[reversed, dismissed]`と書いてください。",
    "write the id of a path of this block, as in `court-2`, or `<case>/<path>` for one of another block":
        "`court-2`のようにこのブロックの経路のidを書くか、別のブロックの経路であれば`<事例>/<経路>`と書いてください。",
    "`{word}` cannot name a path":
        "`{word}`は経路の名前に使えません。",
    "`{unknown}` says that nobody told which decision it was, but others are named beside it":
        "`{unknown}`はどの判断についてのものか伝えられていないという意味ですが、ほかの判断も並べて書かれています。",
    "write `of: {unknown}` alone, or the decisions that are known":
        "`of: {unknown}`だけを書くか、分かっている判断だけを書いてください。",
    "`{word}` is taken for words of your own, but it is close to the known effect `{near}`":
        "`{word}`は独自の言葉として扱われますが、既定の語`{near}`とよく似ています。",
    "did you mean `{near}`? known: {listing}":
        "`{near}`の誤りではありませんか。既定の語：{listing}。",
    "`{undisclosed}` says that nobody told what the decision turned on, but something is named beside it":
        "`{undisclosed}`は何が結論を分けたか伝えられていないという意味ですが、ほかの点も並べて書かれています。",
    "remove `{undisclosed}`, or what is named beside it":
        "`{undisclosed}`か、並べて書かれているものを削除してください。",
    "the outcome":
        "結論",
    "the effect `{effect}` is given twice for the same decision":
        "同じ判断について、`{effect}`が二度書かれています。",
    "remove one of the two, or say with `of` which decisions they are about":
        "どちらか一方を削除するか、どの判断についてのものかを`of`に書いてください。",
    "two paths of this block are called `{path}`":
        "このブロックには、`{path}`という経路が二つあります。",
    "write a path, or remove the key to show the tree alone":
        "経路を書くか、判断フローだけを示すのであればこのキーを削除してください。",
    "give each its own `id`":
        "それぞれに別の`id`を付けてください。",
    "this block has {count:,} paths, more than the {most} that are compared":
        "このブロックには経路が{count:,}本あり、比べられる{most}本を超えています。",
    "show them in several blocks":
        "いくつかのブロックに分けてください。",
    "`paths` is empty":
        "`paths`が空です。",
    "`{by}` is taken for a party of your own, but it is close to the known party `{near}`":
        "`{by}`は独自の主体として扱われますが、既定の語`{near}`とよく似ています。",
    "a path":
        "経路",
    "`now` says how the person stands, so its date cannot be `pending`":
        "`now`は本人の現在の状況を示すものなので、日付に`pending`は使えません。",
    "`{people}` is not a number of people":
        "`{people}`は人数として読めません。",
    "write as of when a source says so, or remove the date":
        "出典がいつの時点の状況を伝えているかを書くか、日付を削除してください。",
    "write a whole number, such as `4`":
        "`4`のように整数で書いてください。",
    "no source is cited for how the person stands today":
        "本人の現在の状況について、出典が示されていません。",
    "add `cite: …`; what no source says follows from the decisions alone":
        "`cite: …`を加えてください。出典に書かれていないことは、判断だけから導かれます。",
    "the day of a correction":
        "訂正の日付",
    "a correction":
        "訂正",
    "no path of this block is called `{focus}`":
        "このブロックに`{focus}`という経路はありません。",
    "a case block":
        "事例ブロック",
    "remove it, or write `id: …` in place of `case: …` to define a case in this block":
        "削除するか、このブロックで事例を定義するのであれば`case: …`の代わりに`id: …`と書いてください。",
    "`compare` needs {least} to {most} different cases or paths":
        "`compare`には、異なる事例または経路を{least}件以上{most}件以内で書きます。",
    "write `compare: [<case>, <case>]`, or `<case>/<path>` to name a path":
        "`compare: [<事例>, <事例>]`の形で書いてください。経路を指すときは`<事例>/<経路>`と書きます。",
    "if it is a question, write it under `answers:`, indented":
        "問いであれば、`answers:`の下に字下げして書いてください。",
    "plain words in a block are in the language of its post, `{own}`, and these are not":
        "ブロックに言語を示さずに書いた語句は、記事の言語（`{own}`）として扱われますが、これはその言語ではありません。",
    "write `{{{other}: …}}`, and `{own}: …` beside it if you have it":
        "`{{{other}: …}}`と書き、あれば`{own}: …`も並べてください。",
    "this case block is empty":
        "この事例ブロックは空です。",
    "write `tree: …` and what was answered, or `case: …` to show a known case again":
        "`tree: …`と答えを書いてください。すでにある事例をもう一度示すときは`case: …`と書きます。",
    "this case block":
        "この事例ブロック",
    "`{key}` cannot stand beside `{kind}`, which shows what other blocks define":
        "`{key}`は`{kind}`と並べて書けません。`{kind}`は、ほかのブロックで定義したものを示すためのものです。",
    "a case":
        "事例",
    "move it into an entry of the list, as in `- by: court`, or remove `paths`":
        "`- by: court`のようにリストの項目の中に移すか、`paths`を削除してください。",
    "remove it":
        "削除してください。",
    "{key} belongs to one path, but the list `paths` is given too":
        "{key}は一つの経路に付けるものですが、経路のリスト`paths`も書かれています。",
    "{keys} belong to one path, but the list `paths` is given too":
        "{keys}は一つの経路に付けるものですが、経路のリスト`paths`も書かれています。",
    "an alias":
        "以前のid",
    "a basis":
        "答えの根拠",
    "a party":
        "判断または主張の主体",
    "an effect":
        "判断の効果",
    "a word for `final`":
        "`final`の値",
    "a layout":
        "図の形",
    "a length of explanation":
        "説明の詳しさ",
    "a factor that counted":
        "考慮された事情",
    "an answer":
        "答え",
    "an outcome":
        "結論",
    "what a decision turned on":
        "結論を分けた点",
    "`facts`":
        "`facts`",
    "`now`":
        "`now`",
    "`withdrawn`":
        "`withdrawn`",
    "a block that shows a known case":
        "すでにある事例を示すブロック",
    "a block that compares cases":
        "事例を比べるブロック",
    "add `is: …` with an outcome of the tree":
        "判断フローにある結論を`is: …`として加えてください。",
    "add `is: …` with an outcome of the tree, or in words":
        "判断フローにある結論か、結論を表す言葉を`is: …`として加えてください。",
    "write `{{date: 2024-05-01, text: …}}`":
        "`{{date: 2024-05-01, text: …}}`の形で書いてください。",
    "add `tree: …` as its first line":
        "一行目に`tree: …`を加えてください。",
    "answers":
        "答え",
    "add `{key}: …`":
        "`{key}: …`を加えてください。",
    "a reference":
        "出典への参照",
    "`yes` or `no`":
        "`yes`または`no`",
    "a source":
        "出典",
    "a kind of tree":
        "判断フローの種類",
    "a status":
        "判断フローの状態",
    "a tone":
        "結論の`tone`",
    "an order of answers":
        "答えの順序",
    "a side":
        "事情の働く向き",
    "a kind of source": "出典の種類",
    "a degree of confidence":
        "確かさの程度",
    "a question":
        "問い",
    "what may follow":
        "次にありうる手続",
    "an official figure":
        "公表された数字",
    "a tree":
        "判断フロー",
    "add `ask: …`, the question in words":
        "問いの文を`ask: …`として加えてください。",
    "add `start: …` with the id of the first question, as in `start: persecution`":
        "最初の問いのidを、`start: persecution`のように`start: …`として加えてください。",
    "add `questions:` and the questions under it, as in `persecution: {{ask: …, answers: {{yes: …, no: …}}}}`":
        "`questions:`を加え、その下に`persecution: {{ask: …, answers: {{yes: …, no: …}}}}`のように問いを書いてください。",
    "add `outcomes:` and the outcomes under it, as in `granted: Permit granted`":
        "`outcomes:`を加え、その下に`granted: 許可`のように結論を書いてください。",
    "`sources` is not needed here: the whole file is the list of sources":
        "ここに`sources`は要りません。ファイル全体が出典の一覧です。",
    "remove the line, and the indentation of those under it":
        "この行を削除し、下の行の字下げをなくしてください。",
    "the tree starts at the outcome `{word}`, so it asks nothing":
        "この判断フローは結論`{word}`から始まるので、問いが一つもないことになります。",
    "there is no question `{word}` to start at":
        "最初の問いとされた`{word}`がありません。",
    "`{answer}` of `{question}` leads back to `{to}`, so a case would never end":
        "`{question}`の`{answer}`は`{to}`に戻るので、いつまでも結論に至りません。",
    "lead it to a question that was not asked before, or to an outcome":
        "まだ問われていない問いか、結論につなげてください。",
    "no answer that can be reached leads to the question `{question}`":
        "最初の問いからたどれる答えの中に、問い`{question}`につながるものがありません。",
    "write `{question}` after the answer that leads to it, or remove the question":
        "つながるべき答えの行き先に`{question}`と書くか、この問いを削除してください。",
    "no answer leads to the outcome `{outcome}`":
        "結論`{outcome}`につながる答えがありません。",
    "write `{outcome}` after the answer that leads to it, or remove the outcome":
        "つながるべき答えの行き先に`{outcome}`と書くか、この結論を削除してください。",
    "write the id of the first question: {questions}":
        "最初の問いのidを書いてください：{questions}。",
    "write the id of the first question: there is none yet":
        "最初の問いのidを書いてください。問いはまだ一つもありません。",
    "`{outcome}` stands for `{id}`, which is no outcome that an answer leads to":
        "`{outcome}`の`either`にある`{id}`は、答えの行き先となる結論ではありません",
    "`{outcome}` stands for one outcome only": "`{outcome}`の`either`に結論が一つしかありません",
    "a part of a judgment": "判決の部分",
    "who had appealed": "控訴等をした側",
    "name two or more outcomes under `either`": "`either`には結論を二つ以上書いてください",
    "`{answer}` of `{question}` leads to `{to}`, which is no question and no outcome":
        "`{question}`の`{answer}`の行き先`{to}`は、問いでも結論でもありません。",
    "write at least one: `granted: Permit granted`":
        "`granted: 許可`のように、少なくとも一つ書いてください。",
    "`outcomes` is empty":
        "`outcomes`が空です。",
    "`{key}` is the id of a question and of an outcome":
        "`{key}`が、問いと結論の両方のidになっています。",
    "rename one of the two":
        "どちらか一方の名前を変えてください。",
    "the question `{question}`":
        "問い`{question}`",
    "write at least one: `persecution: {{ask: …, answers: {{yes: …, no: …}}}}`":
        "`persecution: {{ask: …, answers: {{yes: …, no: …}}}}`のように、少なくとも一つ書いてください。",
    "`answers` of `{question}`":
        "`{question}`の`answers`",
    "add `to: …` with the id of a question or an outcome":
        "問いまたは結論のidを`to: …`として加えてください。",
    "where `{answer}` leads":
        "`{answer}`の行き先",
    "the factor `{factor}`":
        "事情`{factor}`",
    "`questions` is empty":
        "`questions`が空です。",
    "the question `{question}` has no `answers`":
        "問い`{question}`に`answers`がありません。",
    "add `answers: {{yes: …, no: …}}`":
        "`answers: {{yes: …, no: …}}`を加えてください。",
    "`{key}` has {count:,} answers, more than the {most} that are drawn":
        "`{key}`には答えが{count:,}個あり、図に描ける{most}個を超えています。",
    "ask in two steps":
        "二つの問いに分けてください。",
    "the question `{question}` says where `{one}` leads but not where `{other}` does":
        "問い`{question}`に、`{one}`の行き先はありますが`{other}`の行き先がありません。",
    "add `{answer}: …` with the id of a question or an outcome":
        "問いまたは結論のidを`{answer}: …`として加えてください。",
    "the answer `{answer}` leads nowhere":
        "答え`{answer}`に行き先がありません。",
    "`{name}` cannot be an answer of a question: in a case it says that the answer is not known":
        "`{name}`は事例の中で「答えが分からない」という意味に使うため、問いの答えにはできません。",
    "give the question another id: in a sentence, `{{case:{word}}}` says something else":
        "問いのidを別のものにしてください。文中の`{{case:{word}}}`は別のものを表します。",
    "give the answer another id":
        "この答えに別のidを付けてください。",
    "the question `{question}` offers fewer than two answers":
        "問い`{question}`には、答えが二つ以上必要です。",
    "add the answers that are missing; what cannot be answered otherwise is no question":
        "足りない答えを加えてください。答えが一つしかないものは、問いになりません。",
    "the answer `{name}` has no words":
        "答え`{name}`に、表示する文言がありません。",
    "did you mean `{near}`? only `yes` and `no` have words of their own":
        "`{near}`の誤りではありませんか。文言を書かなくてよいのは`yes`と`no`だけです。",
    "write `{answer}: {{label: …, to: …}}`; only `yes` and `no` have words of their own":
        "`{answer}: {{label: …, to: …}}`と書いてください。文言を書かなくてよいのは`yes`と`no`だけです。",
    "a tree file":
        "判断フローのファイル",
    "write the keys `title`, `start`, `questions` and `outcomes`":
        "キー`title`、`start`、`questions`、`outcomes`を書いてください。",
    "this tree has {count:,} questions and outcomes, more than the {most:,} that are drawn":
        "この判断フローには問いと結論が合わせて{count:,}個あり、図に描ける{most:,}個を超えています。",
    "split it into trees of their own":
        "いくつかの判断フローに分けてください。",
    "the source `{source}` is not cited":
        "出典`{source}`は、どこからも参照されていません。",
    "this tree file is empty":
        "この判断フローのファイルは空です。",
    "the source `{reference}` is not declared":
        "出典`{reference}`は登録されていません。",
    "cite it, or remove it":
        "どこかで参照するか、削除してください。",
    "declare it under `sources:` here or in content/sources.yaml":
        "ここの`sources:`か、content/sources.yamlに登録してください。",
    "declared":
        "登録済み",
    "the comma `{comma}` is full-width, so this is one id and not several":
        "`{comma}`は全角の読点またはカンマなので、複数のidではなく一つのidとして読まれます。",
    "`{word}` is not a day":
        "`{word}`は日付として読めません。",
    "`{word}` is not a date that {what} can read":
        "`{word}`は{what}の日付として読めません。",
    "dates are written `2024`, `2024-03`, `2024-03-15`, `by 2017`, `unknown` or `pending`":
        "日付は`2024`、`2024-03`、`2024-03-15`、`by 2017`、`unknown`、`pending`のいずれかの形で書きます。",
    "type `, ` in its place, in square brackets: `[…, …]`":
        "半角の`, `に替え、`[…, …]`のように角括弧で囲んでください。",
    "`{word}` is not in the calendar":
        "`{word}`は暦にない日付です。",
    "write {what} as year, month and day: `2024-03-15`":
        "{what}には、年月日を`2024-03-15`の形で書いてください。",
    "write `2024`, `2024-03` or `2024-03-15`":
        "`2024`、`2024-03`、`2024-03-15`のいずれかの形で書いてください。",
    "`{word}` is not a date":
        "`{word}`は日付として読めません。",
    "the address":
        "アドレス",
    "write an address that begins with `https://`, or remove the key":
        "`https://`で始まるアドレスを書くか、このキーを削除してください。",
    "`{word}` is not a web address":
        "`{word}`はウェブのアドレスではありません。",
    "{what} has no `{key}`":
        "{what}に`{key}`がありません。",
    "write `{example}` without dashes or square brackets":
        "ハイフンや角括弧を付けずに、`{example}`と書いてください。",
    "ids are Latin letters, digits and single hyphens, as in `state-involved`":
        "idに使えるのは、`state-involved`のように半角の英字、数字と、一つずつのハイフンです。",
    "`{code}` is not a language code":
        "`{code}`は言語コードではありません。",
    "write {entry} without the dash":
        "ハイフンを付けずに、{entry}と書いてください。",
    "{what} must be lines of `key: value`, not a list":
        "{what}は`key: value`の形の行で書きます。リストにはできません。",
    "{what} must be a list":
        "{what}はリストで書きます。",
    "begin each entry with a dash: `- {example}`":
        "各項目を`- {example}`のようにハイフンで始めてください。",
    "`{word}` is not {what}":
        "ここに書けるのは{what}で、`{word}`は使えません。",
    "`{word}` cannot be the id of {what}":
        "`{word}`は{what}のidに使えません。",
    "write a code such as `en` or `ja`":
        "`en`や`ja`のような言語コードを書いてください。",
    "`{code}` is not a language code, and {what} is a text or texts by language":
        "`{code}`は言語コードではありません。{what}には、文か、言語ごとの文を書きます。",
    "`{key}` is not a key of {what}":
        "`{key}`は{what}のキーではありません。",
    "{what} is empty":
        "{what}が空です。",
    "write `{example}` under it, indented":
        "その下に、`{example}`を字下げして書いてください。",
    "write `{example}`":
        "`{example}`と書いてください。",
    "write `{example}`, one to a line":
        "`{example}`のように、一行に一つずつ書いてください。",
    "{what} must be lines of `key: value`, not one text":
        "{what}は`key: value`の形の行で書きます。一つの文にはできません。",
    "write entries that begin with a dash, as in `- {example}`, or remove the key":
        "`- {example}`のようにハイフンで始まる項目を書くか、このキーを削除してください。",
    "a list":
        "リスト",
    "lines of keys":
        "キーの並び",
    "{what} must be one text, not {shape}":
        "{what}には文を一つ書きます。{shape}は書けません。",
    "write one text after the colon":
        "コロンの後に、文を一つ書いてください。",
    "`#` begins a comment in YAML, so the text is lost":
        "`#`はYAMLではコメントの始まりなので、文が失われます。",
    "write a value after the colon, or remove the key":
        "コロンの後に値を書くか、このキーを削除してください。",
    "{what} in `{language}`":
        "{what}（`{language}`）",
    "write a text, or `{{en: …, ja: …}}`":
        "文を書くか、`{{en: …, ja: …}}`の形で書いてください。",
    "the source `{source}`":
        "出典`{source}`",
    "the publisher":
        "発行者",
    "the reason for allowing `{code}`":
        "`{code}`を了承する理由",
    "the title":
        "題名",
    "what is offered":
        "相談の内容",
    "YAML cannot read on from here":
        "ここから先をYAMLとして読むことができません。",
    "look at this line and the one above, and put texts with signs such as `:` and `#` in quotes":
        "この行と一つ上の行を見て、`:`や`#`などの記号を含む文を引用符で囲んでください。",
    "the bracket `{bracket}` opened here is never closed":
        "ここで開いた括弧`{bracket}`が閉じられていません。",
    "add `{bracket}` after its last entry":
        "最後の項目の後に`{bracket}`を加えてください。",
    "the quote opened here is never closed with another {quote}":
        "ここで始まる引用符が、{quote}で閉じられていません。",
    "add {quote} at the end of the text":
        "文の終わりに{quote}を加えてください。",
    "write `{words}:`, or indent the line if it belongs to the text above":
        "`{words}:`と書くか、上の文の続きであれば字下げしてください。",
    "line {number}":
        "{number}行目",
    "{help}: `{shown}`":
        "{help}例：`{shown}`",
    "add {quote} at the end of the text, and type an apostrophe inside it twice":
        "文の終わりに{quote}を加えてください。文の中のアポストロフィは二つ重ねて打ちます。",
    "this line goes on with the text above, but is not indented deeper than its key":
        "この行は上の文の続きですが、そのキーより深く字下げされていません。",
    "there is no colon after `{words}`":
        "`{words}`の後にコロンがありません。",
    "this line is indented under {name}, which has a value already":
        "この行は、すでに値のある{name}の下に字下げされています。",
    "begin it with {spaces}, like {name}":
        "行頭の空白を、{name}と同じく{spaces}にしてください。",
    "no space":
        "0個",
    "1 space":
        "1個",
    "{number} spaces":
        "{number}個",
    "the bracket `{opening}` opened here is closed by `{sign}`":
        "ここで開いた括弧`{opening}`が、`{sign}`で閉じられています。",
    "this line begins with {spaces}, unlike every line above that it could belong to":
        "この行の行頭の空白は{spaces}で、つながりうる上の行のどれとも合いません。",
    "write `{closing}` in place of `{sign}`":
        "`{sign}`の代わりに`{closing}`と書いてください。",
    "with {spaces}, like {name}":
        "{name}と同じく{spaces}にする方法もあります。",
    "{help}, or {other}":
        "{help}{other}",
    "this line stands beside the list entry in {name}, but has no dash":
        "この行は{name}のリストの項目と並んでいますが、ハイフンがありません。",
    "begin it with {spaces} to go on with that entry, or with `- ` for a new one":
        "その項目の続きであれば行頭の空白を{spaces}にし、新しい項目であれば`- `で始めてください。",
    "begin it with {spaces}":
        "行頭の空白を{spaces}にしてください。",
    "this list entry stands beside {name}, which has no dash":
        "このリストの項目は{name}と並んでいますが、{name}にはハイフンがありません。",
    "remove the dash, or begin {name} with `- ` too":
        "ハイフンを削除するか、{name}も`- `で始めてください。",
    "type straight quotes around the text: `\"{text}\"`":
        "文を半角の引用符で囲んでください（`\"{text}\"`）。",
    "put the text in quotes: {shown}":
        "文を引用符で囲んでください（{shown}）。",
    "put the text in quotes: `{shown}`":
        "文を引用符で囲んでください（`{shown}`）。",
    "a backtick":
        "バッククォート",
    "here stands a full-width space (U+{point}), which YAML does not count as one":
        "ここに全角の空白（U+{point}）があります。YAMLでは空白とみなされません。",
    "type ordinary spaces in its place":
        "半角の空白に替えてください。",
    "here stands a special space (U+{point}), which YAML does not count as one":
        "ここに特殊な空白（U+{point}）があります。YAMLでは空白とみなされません。",
    "this line is indented with a tab, which YAML does not allow":
        "この行はタブで字下げされています。YAMLではタブを使えません。",
    "use spaces, two for each level":
        "半角の空白を、一段につき二つ使ってください。",
    "the colon after `{key}` is full-width (：), which YAML does not read":
        "`{key}`の後のコロンが全角（：）なので、YAMLでは読めません。",
    "type `{ours}: ` with an ordinary colon and a space":
        "半角のコロンと空白を使って`{ours}: `と打ってください。",
    "the dash of a list entry needs a space after it":
        "リストの項目のハイフンの後には、半角の空白が必要です。",
    "write `- {value}`":
        "`- {value}`と書いてください。",
    "{sign} does not begin a list entry":
        "{sign}ではリストの項目を始められません。",
    "type `- {value}` with an ordinary hyphen and a space":
        "半角のハイフンと空白を使って`- {value}`と打ってください。",
    "`{key}:` needs a space after its colon":
        "`{key}:`のコロンの後には、半角の空白が必要です。",
    "write `{key}: {value}`":
        "`{key}: {value}`と書いてください。",
    "{sign} stands where the colon after `{key}` belongs":
        "`{key}`の後に、コロンではなく{sign}があります。",
    "there is no colon after `{key}`":
        "`{key}`の後にコロンがありません。",
    "write `{key}: {value}`, or indent the line if it belongs to the text above":
        "`{key}: {value}`と書くか、上の文の続きであれば字下げしてください。",
    "write `{key}: {value}`, or put the text in quotes if it belongs to the text":
        "`{key}: {value}`と書くか、文の一部であれば全体を引用符で囲んでください。",
    "a backslash in this double-quoted text begins no known escape":
        "二重引用符で囲まれたこの文で、バックスラッシュ（円記号）の後に、YAMLで意味を持たない文字が続いています。",
    "use single quotes, or write two backslashes":
        "一重引用符を使うか、バックスラッシュを二つ重ねてください。",
    "a text cannot begin with {sign} here":
        "ここでは、文を{sign}で始めることができません。",
    "{in_quotes}":
        "{in_quotes}",
    "{sign} has a meaning of its own in YAML, which is not used here":
        "{sign}はYAMLで特別な意味を持つ記号で、ここでは使いません。",
    "the bracket {sign} is full-width, which YAML takes for a letter":
        "括弧{sign}が全角なので、YAMLでは文字として扱われます。",
    "type `{instead}` in its place":
        "`{instead}`に替えてください。",
    "`#` begins a comment in YAML, so the rest of this line is lost":
        "`#`はYAMLではコメントの始まりなので、この行の残りが失われます。",
    "this text contains a comma, so YAML takes `{key}` for another key":
        "文にカンマが含まれているため、`{key}`がYAMLでは別のキーとみなされます。",
    "there is no colon after `{shown}`":
        "`{shown}`の後にコロンがありません。",
    "write `{shown}: …`, or remove it":
        "`{shown}: …`と書くか、削除してください。",
    "the comma {sign} is full-width, which YAML takes for a letter":
        "{sign}は全角の読点またはカンマなので、YAMLでは文字として扱われます。",
    "type `, ` in its place, or put the text in quotes if it belongs to the text":
        "半角の`, `に替えるか、文の一部であれば全体を引用符で囲んでください。",
    "type `{instead:.1}` in its place, and the other signs with it, or put the text in quotes":
        "`{instead:.1}`に替え、ほかの記号も半角にするか、文を引用符で囲んでください。",
    "this text contains a colon, so YAML takes `{key}` for another key":
        "文にコロンが含まれているため、`{key}`がYAMLでは別のキーとみなされます。",
    "the text goes on after the closing {before}":
        "閉じる{before}の後に、文が続いています。",
    "begin a long text on the next line, indented; if {sign} belongs to the text, {in_quotes}":
        "長い文は、次の行から字下げして書いてください。{sign}が文の一部であれば、{in_quotes}",
    "there is no comma before `{shown}`":
        "`{shown}`の前にカンマがありません。",
    "write `, ` before it, or put the text in quotes if `{shown}` belongs to the text":
        "前に`, `と書くか、`{shown}`が文の一部であれば全体を引用符で囲んでください。",
    "{sign} closes a bracket that was never opened":
        "{sign}に対応する始め括弧がありません。",
    "remove it, or put the whole text in quotes":
        "削除するか、文全体を引用符で囲んでください。",
    "`#` begins a comment in YAML, so `{comment}` is left out of the text":
        "`#`はYAMLではコメントの始まりなので、`{comment}`が文から抜け落ちます。",
    "{help}; if it is a comment, type a space after `#`":
        "{help}コメントであれば、`#`の後に空白を入れてください。",
    "`---` begins a second YAML document, but only one is read":
        "`---`から二つ目のYAML文書が始まりますが、読まれるのは一つだけです。",
    "from `{first}` on {count} keys are given twice, so the line that they belong to may be missing":
        "`{first}`から先の{count}個のキーが二度書かれています。それらを束ねる行が抜けているのかもしれません。",
    "add it above this line, with a colon at its end, or remove the keys":
        "この行の上に、コロンで終わる行を加えるか、これらのキーを削除してください。",
    "this is {size:,} kB of YAML, more than the {limit:,} kB that are read":
        "YAMLが{size:,} kBあり、読める大きさ（{limit:,} kB）を超えています。",
    "this file has {size:,} kB, more than the {most:,} kB that are read":
        "このファイルは{size:,} kBあり、読める大きさ（{most:,} kB）を超えています。",
    "split it; pictures and data stand in files of their own":
        "分割してください。画像やデータは別のファイルに置きます。",
    "split it, or remove what a decision tree or a case does not need":
        "分割するか、判断フローや事例に要らないものを削除してください。",
    "brackets, lists or keys are nested more than {most} deep here":
        "括弧、リスト、キーが、ここで{most}段を超えて重なっています。",
    "close what is open before; no tree or case needs more than six levels":
        "先に開いたものを閉じてください。判断フローも事例も、六段あれば足ります。",
    "a key must be a plain word, not a list or a mapping":
        "キーには一つの語を書きます。リストやキーの並びは使えません。",
    "write `key: value`":
        "`key: value`の形で書いてください。",
    "the merge key `<<` is not read here: every value is written out where it is used":
        "結合キー`<<`は、ここでは使えません。値は、使う場所にすべて書きます。",
    "write the merged keys out":
        "結合する内容を書き出してください。",
    "the invisible character U+{code:04X} cannot stand in YAML or on a page":
        "目に見えない文字U+{code:04X}は、YAMLにもページにも使えません。",
    "remove the escape that stands for it, which begins with a backslash":
        "それを表す、バックスラッシュで始まるエスケープを削除してください。",
    "delete it and type the text around it again":
        "削除して、前後の文字を打ち直してください。",
    "`{node}` is given twice; the first is on line {line}":
        "`{node}`が二度書かれています。一つ目は{line}行目です。",
    # References
    "say it in your own words, or add it to the case block":
        "ご自分の言葉で書くか、事例ブロックに加えてください。",
    "fields: {fields}; {questions}":
        "項目：{fields}。{questions}",
    "`{name}` is neither a field nor a question of the case `{case}`":
        "`{name}`は、事例`{case}`の項目でも問いでもありません。",
    "name a day on which another law held: `{{case:{case}@<date>:would-be}}`":
        "別の法が施行されていた日を、`{{case:{case}@<日付>:would-be}}`のように書いてください。",
    "add `turned-on` to the block if a source or you say so; where they part is `{field}`":
        "出典またはあなたがそう述べるのであれば、ブロックに`turned-on`を加えてください。判断の分かれた問いは`{field}`で示せます。",
    "questions":
        "問い",
    "the case `{case}` has nothing to say for `{name}`":
        "事例`{case}`には、`{name}`について示せるものがありません。",
    # Walking a case
    "`{id}` is not an outcome of the tree `{tree}` ({law})":
        "`{id}`という結論は、判断フロー`{tree}`（{law}）にありません。",
    "{english}":
        "{japanese}",
    "the path `{path}` is a court's, and without a docket number or an address nobody can find it again":
        "経路`{path}`は裁判所の判断ですが、事件番号もアドレスもないため、ほかの人が判決を探し出せません。",
    "add `number: …`, the docket number (事件番号), or `official: …`, the address of the official text; write `number: unknown` if you looked for it and did not find it":
        "事件番号を`number: …`として、または判決文のアドレスを`official: …`として加えてください。探しても見つからなかったときは、`number: unknown`と書きます。",
    "outcomes":
        "結論",
    "no source is cited for the answer to `{question}`":
        "`{question}`への答えに、出典が示されていません。",
    "`{question}` is not a question of the tree `{tree}` ({law})":
        "`{question}`という問いは、判断フロー`{tree}`（{law}）にありません。",
    "`{answer}` does not answer \"{words}\"":
        "`{answer}`は「{words}」の答えにありません。",
    "expected {answers}":
        "{answers}が入ります",
    "the question `{question}` weighs nothing, so nothing can count `for` or `against` it":
        "問い`{question}`は総合考慮の問いではないので、`for`や`against`に事情を挙げられません。",
    "only a question with `weigh:` has factors":
        "事情を挙げられるのは、`weigh:`のある問いだけです。",
    "declare it under `sources:` in the block or in content/sources.yaml":
        "ブロックの`sources:`か、content/sources.yamlに登録してください。",
    "no source is cited for the answer to `{question}` and {count} more of this path":
        "`{question}`への答えと、この経路のほか{count}件の答えに、出典が示されていません。",
    "{near}; for a text of one word, write its language: `{{en: {question}}}`":
        "{near}一語の文であれば、`{{en: {question}}}`のように言語を示して書いてください。",
    "this is taken for words of your own, but it is close to the question `{near}`":
        "独自の言葉として扱われますが、問い`{near}`とよく似ています。",
    "`{reference}` is not a factor that `{question}` weighs":
        "`{reference}`は、問い`{question}`で考慮される事情に含まれていません。",
    "add `cite: …` to the path or to the answer, or `basis: inferred` if it is your own reading":
        "経路または答えに`cite: …`を加えてください。ご自分の読み取りであれば、`basis: inferred`を加えます。",
    "factors":
        "事情",
    "in the tree `{reference}` counts `{side}`, and here `{here}`":
        "`{reference}`は、判断フローでは`{side}`、ここでは`{here}`に挙げられています。",
    "move it under `{side}:`, or remove its `side` from the tree if it may count either way":
        "`{side}:`の下に移してください。どちらにも働きうる事情であれば、判断フローから`side`を削除してください。",
    "no path of the case `{case}` is called `{path}`":
        "事例`{case}`に、`{path}`という経路はありません。",
    "paths":
        "経路",
    "at {questions}, which one of them turned on":
        "結論を分けた{questions}について",
    "at any question":
        "どの問いについても",
    "`{case}` is on the tree `{tree}`, `{other}` on `{other_tree}`":
        "`{case}`は判断フロー`{tree}`、`{other}`は判断フロー`{other_tree}`を使っています。",
    "compare cases that are on the same tree":
        "同じ判断フローを使う事例を比べてください。",
    "`{case}` was decided under the law of {law}, `{other}` under that of {other_law}":
        "`{case}`は{law}の法、`{other}`は{other_law}の法に基づく判断です。",
    "add `law: <date>` to the block, to walk both under one law":
        "両方を一つの法に当てはめるには、ブロックに`law: <日付>`を加えてください。",
    "no two of these paths have an answer {where}, so there is nothing to compare":
        "{where}、答えのある経路が二つそろわないため、比べることができません。",
    "name other paths, such as `case-id/court`, or other cases":
        "`case-id/court`のような別の経路か、別の事例を書いてください。",
    "no decision of the case `{case}` is called `{path}`":
        "事例`{case}`に、`{path}`という判断はありません。",
    "`{name}` is a decision of another case, and an effect is done to a decision about the same person":
        "`{name}`は別の事例の判断ですが、効果は同じ人についての判断に及ぶものです。",
    "if both are about one person, add `part-of: {case}` at the top of this block":
        "どちらも同じ人についてのものであれば、このブロックの先頭に`part-of: {case}`を加えてください。",
    "`{name}` was not decided before `{path}`, so `{effect}` cannot have been done to it":
        "`{name}`は`{path}`より前の判断ではないので、`{effect}`の対象にはなりません。",
    "name a decision that comes before this one in time, or correct a date":
        "これより前の判断を書くか、日付を直してください。",
    "cases":
        "事例",
    "there is no case `{case}`":
        "事例`{case}`はありません。",
    "decisions":
        "判断",
    "put it at content/trees/<tree>/<date>.yaml":
        "content/trees/<判断フローのid>/<日付>.yamlに置いてください。",
    "no path of this case is called `{focus}`":
        "この事例に`{focus}`という経路はありません。",
    "trees":
        "判断フロー",
    "there is no tree `{tree}`":
        "判断フロー`{tree}`はありません。",
    "the case `{id}` was withdrawn on {date}, so nothing is computed from it":
        "事例`{id}`は{date}に掲載を取りやめたため、この事例から語句や比較を作ることはできません。",
    "the case `{case}` has errors where it is defined ({path})":
        "事例`{case}`を定義しているところ（{path}）に、エラーがあります。",
    "the tree `{tree}` has errors of its own":
        "判断フロー`{tree}`自体にエラーがあります。",
    "no post defines a case yet":
        "事例を定義している記事は、まだありません。",
    "there is no case `{id}`":
        "事例`{id}`はありません。",
    "the case `{id}` belongs to a draft or hidden post ({path})":
        "事例`{id}`は、下書きまたは非公開の記事（{path}）のものです。",
    "publish that post first, or give the case a post of its own":
        "その記事を先に公開するか、この事例に別の記事を用意してください。",
    "remove it here, or write in your own words what is still true":
        "ここから削除するか、今も正しいことを自分の言葉で書いてください。",
    "fix it there":
        "そちらを直してください。",
    "the tree `{tree}`, in force from {version}, has errors of its own":
        "判断フロー`{tree}`の{version}から施行されている版に、エラーがあります。",
    "fix the tree first; this block is checked then":
        "先に判断フローを直してください。その後で、このブロックを確認します。",
    "`{part_of}` is itself a part, of the case `{case}`":
        "`{part_of}`自体が、事例`{case}`の一部です。",
    "`{part_of}` has {most} parts already, and no course tells of more":
        "事例`{part_of}`にはすでに部分が{most}個あり、経過に載せられるのはそこまでです。",
    "tell several decisions in one block, as its `paths`":
        "いくつかの決定を、一つのブロックの`paths`にまとめてください。",
    "there is no case `{id}` any more":
        "事例`{id}`のidは変更されています。",
    "write `{now}`, as it is called now":
        "現在のid`{now}`を書いてください。",
    "this case has no `id`, and the post's own name is taken by another case or cannot be an id":
        "この事例には`id`がなく、記事の名前は別の事例に使われているか、idに使えないものです。",
    "add `id: …` to the block; one case of a post may go by the post's slug":
        "ブロックに`id: …`を加えてください。記事のスラッグをそのまま使える事例は、一つだけです。",
    "write `part-of: {part_of}`":
        "`part-of: {part_of}`と書いてください。",
    "`{other}: {second}` and `{one}: {first}` (line {line}) exclude each other: no way through the tree passes both":
        "`{other}: {second}`と`{one}: {first}`（{line}行目）は両立しません。両方を通る道筋は、判断フローにありません。",
    "correct one of them, or write `{{answer: {second}, if-asked: yes}}` if it was found beside the path":
        "どちらかを直してください。道筋の外で判断されたものであれば、`{{answer: {second}, if-asked: yes}}`と書きます。",
    "the outcome `{given}` is contradicted by `{question}: {answer}` (line {line})":
        "結論`{given}`は、`{question}: {answer}`（{line}行目）と矛盾します。",
    "correct one of the two; with these answers the path ends at {listing}":
        "どちらかを直してください。これらの答えから行き着く結論は{listing}です。",
    "this decision stops at the question `{question}`, which it does not answer":
        "この判断は問い`{question}`で止まっていますが、その答えがありません。",
    "answer it, write `{question}: undisclosed` or `{question}: pending`, or add the `outcome`":
        "答えを書くか、`{question}: undisclosed`または`{question}: pending`と書くか、`outcome`を加えてください。",
    "the path never comes to `{question}`, so this answer counts for nothing":
        "この経路は`{question}`に至らないので、この答えは使われません。",
    "the path never comes to `{question}`, so the decision cannot have turned on it":
        "この経路は`{question}`に至らないので、それが判断の決め手になったとはいえません。",
    "name a question that it passes, say it in words, or write `if-asked: yes` beside what it found there":
        "経路が通る問いの名前か、言葉で書いてください。その問いについても判断されたのであれば、その答えに`if-asked: yes`と書きます。",
    "remove it, or write `{{answer: {answer}, if-asked: yes}}` if it was found beside the path":
        "削除してください。道筋の外で判断されたものであれば、`{{answer: {answer}, if-asked: yes}}`と書きます。",
    # Building the site
    "Pelican says: {words}":
        "Pelicanからのメッセージ：{words}",
    "Pelican says: {words} ({reason})":
        "Pelicanからのメッセージ：{words}（{reason}）",
    "fix what it names; nothing else was lost":
        "示されている箇所を直してください。ほかに失われたものはありません。",
    "`{url}` cannot lead to this post: there stands {first}":
        "`{url}`からこの記事へは転送できません。そこには{first}があります。",
    "remove it here: an alias is a slug that this post had before, and no other has now":
        "ここから削除してください。`Aliases:`に書くのは、この記事が以前使っていて、今はほかの記事が使っていないスラッグです。",
    "the theme has no template `{template}`":
        "テーマに`{template}`というテンプレートがありません。",
    "remove `Template:`":
        "`Template:`を削除してください。",
    "the template `{template}` does not show the text of a post or a page":
        "テンプレート`{template}`は、記事や固定ページの本文を表示するものではありません。",
    "the template `{template}` is for pages, and this is a post":
        "テンプレート`{template}`は固定ページ用で、これは記事です。",
    "the template `{template}` is for posts, and this is a page":
        "テンプレート`{template}`は記事用で、これは固定ページです。",
    "remove `Template:`, or write one that can be used here":
        "`Template:`を削除するか、ここで使えるものを書いてください",
    "give one of the two another `Slug:`, or, if it is a translation, its own `Lang:`":
        "どちらか一方の`Slug:`を変えてください。翻訳であれば、その`Lang:`を書いてください。",
    "`{url}` cannot be an address: nobody sees the character U+{code:04X} in it":
        "`{url}`はアドレスに使えません。目に見えない文字U+{code:04X}が含まれています。",
    "`{url}` cannot be an address: the name of the file is not UTF-8":
        "`{url}`はアドレスに使えません。ファイル名がUTF-8ではありません。",
    "`{url}` cannot be an address: no file can be called `{name}` on Windows":
        "`{url}`はアドレスに使えません。Windowsでは`{name}`という名前のファイルを作れません。",
    "give it another name, of letters, digits and hyphens: `{name}`, for example":
        "文字、数字、ハイフンだけの別の名前を付けてください。例：`{name}`。",
    "write another address here":
        "別のアドレスを書いてください。",
    "a file of this site":
        "このサイトのファイル",
    "`{url}` cannot be an address: a part of it is empty or longer than 200 bytes":
        "`{url}`はアドレスに使えません。空の部分か、200バイトを超える部分があります。",
    "give it a shorter name, of letters, digits and hyphens":
        "英字、数字、ハイフンだけの、より短い名前を付けてください。",
    "this would be published at `{url}`, where {first} stands already":
        "これは`{url}`に公開されますが、そこにはすでに{first}があります。",
    "this would be published at `{url}`, which many computers do not tell from `{first}`":
        "これは`{url}`に公開されますが、多くのパソコンでは`{first}`と区別されません。",
    "this would be published at `{url}`, but a file or a folder of that name is there: {first}":
        "これは`{url}`に公開されますが、同じ名前のファイルまたはフォルダー（{first}）があります。",
    "give one of the two another name":
        "どちらか一方の名前を変えてください。",
    "another former address in {name}":
        "{name}に書かれた別の以前のアドレス",
    "what leads to {name}":
        "{name}への転送ページ",
    "a list of this site":
        "このサイトの一覧",
    "the list of `{name}`":
        "`{name}`の一覧",
    "the page of the case `{name}`":
        "事例`{name}`のページ",
    "a page of the tree in {name}":
        "{name}の判断フローのページ",
    "{stage}: {done:,} of {total:,}":
        "{stage}：{total:,}件中{done:,}件",
    "reading posts":
        "記事を読み込んでいます",
    "writing pages":
        "ページを書き出しています",
    "drawing pictures":
        "画像を描画しています",
    "the build stopped here: {kind}: {words} ({file}:{line})":
        "サイトの作成がここで止まりました。{kind}：{words}（{file}:{line}）",
    "fix the faults above first; if there are none, this is a fault of the program: report it with this line":
        "まず上の問題を直してください。上に何も示されていなければ、プログラムの不具合です。この行を添えて報告してください。",
    "nothing was kept for the next build: {trouble}": "次回の作成のための保存はできませんでした：{trouble}",
    # Why a page was made in the last build
    "nothing is known of a page `{page}`: build with `make html` first":
        "ページ`{page}`については記録がありません。先に`make html`を実行してください",
    "made in the last build, which made only what shows the texts that had changed":
        "直前の作成で作られました。本文だけが変わっていたため、それを表示するものだけが作られました",
    "not made in the last build: only texts had changed, and it shows none of them":
        "直前の作成では作られませんでした。変わったのは本文だけで、このページはそれを表示しません",
    "written in the last build: something that it shows had changed, or its file":
        "直前の作成で書き出されました。表示する内容か、書き出されたファイルが変わっていました",
    "left as it was in the last build, which would have written the same":
        "直前の作成では書き出されませんでした。書き出しても同じ内容になります",
    "nothing was known of the build before": "その前の作成の記録はありませんでした",
    "no source had changed, but something in {folder}/ had, or a post had come due":
        "元のファイルに変更はありませんでしたが、{folder}/の中が変わっていたか、公開日を迎えた投稿がありました",
    "changed since the build before: {names}": "その前の作成から変わったもの：{names}",
    "it is made from the template {template}, and from: {names}": "使ったテンプレートは{template}、表示する内容の元は：{names}",
    "what was not as before when it was last laid out: {names}": "最後に組み立てたときに変わっていたもの：{names}",
    "the texts that had changed were not made alone: {reason}":
        "変わった本文のページだけを作ることはできませんでした：{reason}",
    "a template uses the text of a post for more than its page":
        "投稿の本文を、そのページに表示する以外にも使うテンプレートがあります",
    "trees, sources, tables or terms have faults": "判断フロー、出典、数値の表または用語集に問題があります",
    "the words of the site have faults": "サイト独自の言葉の設定に問題があります",
    "another case that it speaks of has changed: {key}": "本文で触れている別の事案が変わりました：{key}",
    "it speaks of another case than before: {key}": "以前とは別の事案に触れています：{key}",
    "other pages, or the frame of its own, show something of it that has changed":
        "ほかのページ、またはそのページの本文以外の部分に表示されるものが変わりました",
    "its text does not stand in its page as it was made": "以前の本文が、ページの中に作られたままの形で見つかりません",
    "it is not public, has no summary of its own, or was not there before":
        "公開されていないか、要約が書かれていないか、以前はなかった投稿です",
    "it has a fault": "問題があります",
    "its header or a case block has changed": "ヘッダーまたは事案ブロックが変わりました",
    "what its text was is not kept any more": "以前の本文の記録が残っていません",
    "it is not among the records of the search": "検索の記録に含まれていません",
    "left out: {name} ({reason})":
        "公開しません：{name}（{reason}）",
    "not published: fix all of these first, warnings too":
        "公開しませんでした。まず、警告も含めてすべて直してください。",
    "its date, {date}, is to come":
        "日付の{date}がまだ来ていません",
    "`{setting}` asks for pictures as PNG, and what draws them is not installed":
        "`{setting}`でPNG画像の作成が指定されていますが、作成に必要なパッケージがインストールされていません。",
    "the theme's `base.html` has no block `content`, so pages of cases and trees cannot be shown":
        "テーマの`base.html`に`content`ブロックがないため、事例と判断フローのページを表示できません。",
    "add `{{% block content %}}{{% endblock %}}` to it, or a `case.html` and the like to the theme":
        "`{{% block content %}}{{% endblock %}}`を加えるか、`case.html`などのテンプレートをテーマに置いてください。",
    "posts show charts, and what draws them is not installed":
        "記事にグラフがありますが、描画に必要なパッケージがインストールされていません。",
    "`{setting}` asks for what is not installed":
        "`{setting}`に必要なパッケージがインストールされていません。",
    "type `pip install 'pelican-casetree[{extra}]'`":
        "`pip install 'pelican-casetree[{extra}]'`を実行してください。",
    "`{setting}` has `{word}`, which cannot be worded so":
        "`{setting}`の`{word}`は、そのようには書けません。",
    "compare it with docs/use-it-in-your-site.md: languages, names, and the blanks of a sentence in braces":
        "docs/use-it-in-your-site.mdを見て、言語、名前、波括弧で囲んだ空欄を確かめてください。",
    "a draft":
        "下書き",
    "hidden":
        "非公開",
    # Commands
    "there is no version of `{tree}` in force":
        "`{tree}`には、施行されている版がありません。",
    "lists or quotes of this post are nested so deep that Markdown gives up":
        "この記事ではリストまたは引用が深く重なりすぎていて、Markdownで処理できません。",
    "more than {most} definitions follow each other without an empty line":
        "空行なしに{most}を超える定義が続いています。",
    "leave an empty line before each of them":
        "それぞれの前に空行を入れてください。",
    "look for a line of many dashes, numbers or `>`, and put it in backticks":
        "ハイフン、数字、`>`が多く並ぶ行を探し、バッククォートで囲んでください。",
    "{path} is written, as a draft. Complete it, then: make html":
        "{path}を下書きとして作成しました。書き上げたら、次を実行してください：make html",
    "put one at {folder}/trees/<tree>/<date>.yaml":
        "{folder}/trees/<判断フローのid>/<日付>.yamlに置いてください。",
    "there is no tree `{tree}`; {help}":
        "判断フロー`{tree}`はありません。{help}",
    "there must be a file `{file}`, and a folder for `{output}`":
        "ファイル`{file}`と、`{output}`を置くフォルダーが必要です。",
    "there is no `{path}`":
        "`{path}`がありません。",
    "there is no version of `{tree}` of {law}":
        "`{tree}`に{law}の版はありません。",
    "versions: none that can be read":
        "版：読めるものがありません。",
    "{message}; {help}":
        "{message}{help}",
    "say what it is called: make new TITLE=\"…\"":
        "タイトルを指定してください：make new TITLE=\"…\"",
    "no address can be made of `{title}`; add SLUG=some-latin-words":
        "「{title}」からアドレスを作れません。SLUG=some-latin-wordsのように、半角の英字で加えてください。",
    "{path} exists already; nothing was written":
        "{path}はすでにあります。何も書き込みませんでした。",
    "its address ends in `{slug}`; for another one, rename the file and change `Slug:`":
        "アドレスの末尾は`{slug}`です。変えるには、ファイル名と`Slug:`を改めてください。",
    # Files
    "two versions of this file met here, and nobody has decided between them":
        "このファイルの二つの版が競合したままで、どちらを残すか決められていません。",
    "keep one of the two, and remove the lines of `<<<<<<<`, `=======` and `>>>>>>>`":
        "一方を残し、`<<<<<<<`、`=======`、`>>>>>>>`の行を削除してください。",
    "`{path}` stands beside the trees, not in one":
        "`{path}`が、判断フローのフォルダーの中ではなく外に置かれています。",
    "move it to `{path}/<date>.yaml`":
        "`{path}/<日付>.yaml`に移してください。",
    "rename it to `{path}{suffix}`":
        "`{path}{suffix}`に名前を変えてください。",
    "`trees` is a file":
        "`trees`がファイルになっています。",
    "make it a folder":
        "フォルダーにしてください。",
    "the folder `{folder}` cannot be the id of a tree":
        "フォルダー名`{folder}`は、判断フローのidに使えません。",
    "rename it, for example to `{near}`":
        "`{near}`のような名前に変えてください。",
    "`{path}` is not the day from which this version of `{folder}` is in force":
        "`{path}`は、`{folder}`のこの版の施行日として読めません。",
    "this file cannot be read":
        "このファイルを読めません。",
    "let it be an ordinary file":
        "通常のファイルに置き換えてください。",
    "rename it to `{near}.yaml`":
        "`{near}.yaml`に名前を変えてください。",
    "name it by that day, as in `2024-06-10.yaml`":
        "`2024-06-10.yaml`のように、施行日を名前にしてください。",
    "`{path}` does not end in `.yaml`":
        "`{path}`の末尾が`.yaml`になっていません。",
    "rename it to `{path}.yaml`":
        "`{path}.yaml`に名前を変えてください。",
    "`{path}` is not read as a post":
        "`{path}`は記事として読まれません。",
    "this line is not UTF-8 text":
        "この行はUTF-8の文字として読めません。",
    "save the file as UTF-8":
        "ファイルをUTF-8で保存してください。",
    "this link leads to `{target}`, where there is nothing":
        "このリンクの指す`{target}`は存在しません。",
    "remove it, or put in its place what it was to lead to":
        "リンクを削除するか、指すはずだったものを代わりに置いてください。",
    "this link leads to `{target}`, which is outside the content folder or holds the link itself":
        "このリンクの先`{target}`は、contentフォルダーの外にあるか、このリンク自体を含んでいます。",
    "this link leads to `{target}`, which is read where it is, and would be published twice":
        "このリンクの先`{target}`は、元の場所でも読み込まれるため、二重に公開されてしまいます。",
    "remove it; to lead readers there from another address, use `Aliases:`":
        "リンクを削除してください。別のアドレスからも読めるようにするには、記事の`Aliases:`を使います。",
    "put a copy in place of the link: nothing from elsewhere is published":
        "リンクの代わりに、コピーを置いてください。外にあるものは公開されません。",
    "rename it to `{path}` if it is a post":
        "記事であれば、`{path}`に名前を変えてください。",
    "`{path}` is no post and nothing that a post can attach":
        "`{path}`は、記事でも、記事に添えられるファイルでもありません。",
    "rename it to `{path}.md` if it is a post":
        "記事であれば、`{path}.md`に名前を変えてください。",
    "remove it, or move what is to be published as it is to content/images/":
        "削除するか、そのまま公開するものであればcontent/images/に移してください。",
    # Posts
    "link to a file by `{{filename}}/articles/…`, or to another site by its whole address, `https://…`":
        "ファイルへは`{{filename}}/articles/…`、ほかのサイトへは`https://…`から始まるアドレス全体でリンクしてください。",
    "write `{{{kind}}}{path}`: that is a file, and its page stands elsewhere":
        "`{{{kind}}}{path}`と書いてください。そこにあるのはファイルで、ページのアドレスは別になります。",
    "write the path of a post of this site: `{{filename}}/articles/…`":
        "このサイトの記事のパスを`{{filename}}/articles/…`の形で書いてください。",
    "put the image into content/images/ and write `{{static}}/images/…`":
        "画像をcontent/images/に置き、`{{static}}/images/…`と書いてください。",
    "`{target}` is a draft, hidden or of a day to come, so this link would lead nowhere":
        "`{target}`は下書き、非公開、または未来の日付の記事なので、リンクの先がありません。",
    "publish that post first, or remove the link":
        "その記事を先に公開するか、リンクを削除してください。",
    "there is no image at `{path}`":
        "`{path}`に画像がありません。",
    "there is no page at `{path}`":
        "`{path}`にページがありません。",
    "nothing on this page has the id `{written}`":
        "このページに`{written}`というidはありません。",
    "nothing on that page has the id `{written}`":
        "リンク先のページに`{written}`というidはありません。",
    "write `{{#that-id}}` after the heading that is meant":
        "目当ての見出しの後に`{{#that-id}}`と書いてください。",
    "places there":
        "そこにあるid",
    "`{path}` lies outside the content folder, and nothing from there is published":
        "`{path}`はcontentフォルダーの外にあり、公開されません。",
    "put a copy into the content folder, and link to that":
        "contentフォルダーの中にコピーを置き、そこへリンクしてください。",
    "`{path}` is a draft, hidden or of a day to come, so this link would lead nowhere":
        "`{path}`は下書き、非公開、または未来の日付の記事なので、リンクの先がありません。",
    "the case `{case}` is of a draft or a hidden post, so it has no page":
        "事例`{case}`は下書きまたは非公開の記事のものなので、ページがありません。",
    "the tree `{name}` is a folder, with a file for each version":
        "判断フロー`{name}`はフォルダーで、版ごとにファイルがあります。",
    "write `{{filename}}/trees/{name}/` for the newest version":
        "最新の版へは、`{{filename}}/trees/{name}/`と書いてください。",
    "`{tree}/walk/` is the walk through the newest version, whatever that is on the day":
        "`{tree}/walk/`は、その時々の最新の版で質問に答えて進むページです。",
    "remove it: the walk ends before":
        "削除してください。質問はその前で終わります。",
    "publish that post first, or link to another page":
        "その記事を先に公開するか、別のページにリンクしてください。",
    "its versions, and the walk through it":
        "版と、質問に答えて進むページ",
    "the tree `{tree}` has no version of `{day}`":
        "判断フロー`{tree}`に`{day}`の版はありません。",
    "name version and answers: `{address}`, and so on":
        "版と答えを、`{address}`のように続けて示してください。",
    "the walk has no answer `{step}` here":
        "質問に答えて進むページのこの段階に、`{step}`という答えはありません。",
    "there is no file `{path}` to link to":
        "リンク先のファイル`{path}`がありません。",
    "write the path from this post's folder, or from content/ with a slash: `{{{kind}}}/articles/…`":
        "この記事のフォルダーからのパスか、content/からのパスをスラッシュで始めて`{{{kind}}}/articles/…`のように書いてください。",
    "answers here":
        "ここで選べる答え",
    "write `[@id]`, `[@id, p. 12]` or `[@id; @other]`; in backticks it is shown as it stands":
        "`[@id]`、`[@id, p. 12]`、`[@id; @other]`のいずれかの形で書いてください。バッククォートで囲むと、そのまま表示されます。",
    "`{written}` is not read as a citation, so it would be shown as it stands":
        "`{written}`は出典への参照として読まれず、そのまま表示されます。",
    "no address is given for `{found}`, so it would be shown as it stands":
        "`{found}`にはリンク先がないため、そのまま表示されます。",
    "`{found}` is no link, so it would be shown as it stands":
        "`{found}`はリンクとして読まれず、そのまま表示されます。",
    "`{written}` has full-width signs, so it would be shown as it stands":
        "`{written}`に全角の記号があるため、そのまま表示されます。",
    "type ordinary signs: `{ordinary}`":
        "半角の記号で`{ordinary}`と打ってください。",
    "`{written}` does not begin an entry of a list, so it would be shown as it stands":
        "`{written}`はリストの項目として読まれず、そのまま表示されます。",
    "type an ordinary hyphen and a space, after an empty line: `- {words}`":
        "空行の後に、半角のハイフンと空白を使って`- {words}`と打ってください。",
    "a full-width space stands before `{written}`, so it would be shown as it stands":
        "`{written}`の前に全角の空白があるため、そのまま表示されます。",
    "`{found}` is not closed, so it would be shown as it stands":
        "`{found}`が閉じられていないため、そのまま表示されます。",
    "`{{{kind}}}` is none of the words that an address can begin with":
        "`{{{kind}}}`は、アドレスの先頭に書ける語ではありません。",
    "this table has {columns} columns, so `{cell}` would be lost":
        "この表は{columns}列なので、`{cell}`が失われます。",
    "add a column to the first two lines; a `|` that belongs to the text is written `\\|`":
        "最初の2行に列を加えてください。文の中の`|`は`\\|`と書きます。",
    "the code that begins here never ends, so it would be shown as text":
        "ここから始まるコードが閉じられていないため、本文として表示されます。",
    "add a line with the same signs under its last line":
        "コードの最後の行の下に、同じ記号だけの行を加えてください。",
    "write `##` and a space; if it is no heading, write `\\#`":
        "`##`と空白を書いてください。見出しでなければ、`\\#`と書いてください。",
    "`{name}` would be one tag: tags are parted by commas":
        "`{name}`は一つのタグになります。タグはコンマで区切ります。",
    "write `{names}`":
        "`{names}`と書いてください。",
    "this header has `{one}` and `{more}`, and only the second would count":
        "このヘッダーには`{one}`と`{more}`があり、後者だけが有効です。",
    "write all names in one line: `Authors: one, two`":
        "名前はすべて`Authors: one, two`のように1行に書いてください。",
    "this post has a header and nothing below it":
        "この記事にはヘッダーだけがあり、本文がありません。",
    "write its text after an empty line, or `Status: draft` into the header":
        "空行の後に本文を書くか、ヘッダーに`Status: draft`と書いてください。",
    "no browser would show or run `{part}`: the policy of this site's pages refuses it":
        "このサイトのページのポリシーにより、`{part}`はどのブラウザーでも表示も実行もされません。",
    "remove it; the pages work without scripts":
        "削除してください。このサイトのページはスクリプトなしで動きます。",
    "remove it; the theme alone says how things look":
        "削除してください。見た目を決めるのはテーマだけです。",
    "link to it: `[words](https://…)`":
        "`[words](https://…)`のようにリンクしてください。",
    "if you may, put a copy into content/images/ and write `{{static}}/images/…`; else link to it":
        "許されていれば、複製をcontent/images/に置いて`{{static}}/images/…`と書いてください。そうでなければ、リンクしてください。",
    "the folder `{folder}` says that this is a draft, but it would be published":
        "フォルダー`{folder}`の名前では下書きのようですが、このままでは公開されます。",
    "add `Status: draft` to the header, or `Status: published` if that is meant":
        "ヘッダーに`Status: draft`を加えてください。公開するのであれば`Status: published`と書いてください。",
    "`{path}` looks like a copy of `{original}`, and both would be published":
        "`{path}`は`{original}`の複製のようですが、両方とも公開されます。",
    "remove it, or rename it if it is another post":
        "削除してください。別の記事であれば、名前を変えてください。",
    "the file `{path}` is not read as `{near}`":
        "ファイル`{path}`は、`{near}`としては読まれません。",
    "the folder `{path}` is not read as `{near}`":
        "フォルダー`{path}`は`{near}`として読まれません。",
    "rename it to `{near}`, or otherwise":
        "`{near}`に名前を変えるか、別の名前にしてください。",
    "`{address}` is not the address of a site; write it as in make publish SITEURL=https://example.org":
        "`{address}`はサイトのアドレスではありません。make publish SITEURL=https://example.orgのように書いてください。",
    "`{path}` is no file of Pelican's settings":
        "`{path}`はPelicanの設定ファイルではありません。",
    "remove it: a comment can stand in the text alone":
        "削除してください。コメントを書けるのは本文だけです。",
    "this link has no words, so nobody can see it":
        "このリンクには文字がないため、だれにも見えません。",
    "`{written}` is not read here, so it would be shown as it stands":
        "`{written}`のような書き方はここでは使えないため、そのまま表示されます。",
    "write `**words**`, with no space within the stars; stars that are meant are written `\\*\\*`":
        "アスタリスクの内側に空白を入れず、`**words**`のように書いてください。記号そのものを表示するときは`\\*\\*`と書いてください。",
    "write `<del>words</del>`":
        "`<del>words</del>`のように書いてください。",
    "link to a post by `[words]({{filename}}/articles/…)`":
        "記事へのリンクは`[words]({{filename}}/articles/…)`と書いてください。",
    "remove it: no template is read within a post":
        "削除してください。記事の中ではテンプレートの記法は使えません。",
    "write `!!! note`, and below it what stands in the box, indented by four spaces":
        "`!!! note`と書き、囲みの中身をその下に、空白4字分の字下げをして書いてください。",
    "remove it: no list of headings is made of it":
        "削除してください。ここから目次が作られることはありません。",
    "write `<mark>words</mark>`": "`<mark>語句</mark>`のように書いてください。",
    "write `<sub>2</sub>`": "`<sub>2</sub>`のように書いてください。",
    "write it in words and ordinary signs: no formula is read here": (
        "言葉と普通の記号で書いてください。ここでは数式は読み取られません。"
    ),
    "write `{{case:FIELD}}` or `{{case:ID:FIELD}}` for what a case holds, `[@id]` for a source": (
        "事例の内容は`{{case:FIELD}}`または`{{case:ID:FIELD}}`、出典は`[@id]`と書いてください。"
    ),
    "write `## {words}`, without the line below it": "`## {words}`と書き、下の線を消してください。",
    "write ☐ or ☑ in its place":
        "代わりに☐または☑と書いてください。",
    "write `<ruby>漢字<rt>かんじ</rt></ruby>`":
        "`<ruby>漢字<rt>かんじ</rt></ruby>`のように書いてください。",
    "write it in small letters and without spaces: `{{case:FIELD}}`":
        "`{{case:FIELD}}`のように、小文字で、空白を入れずに書いてください。",
    "put a line `|---|---|` after the first line of the table, and an empty line before it":
        "表の1行目の次に`|---|---|`の行を入れ、表の前に空行を入れてください。",
    "type a number, a full stop and a space, after an empty line: `{number}. {words}`; or put an empty line before each entry, and it is shown as it stands":
        "空行の後に、半角の数字、ピリオド、空白を使って`{number}. {words}`と打ってください。各項目の前に空行を入れれば、打ったとおりに表示されます。",
    "there is no note for `{written}`, so it would be shown as it stands":
        "`{written}`に対応する注がないため、そのまま表示されます。",
    "write the note in a paragraph of its own: `{written}: …`":
        "注を、独立した段落に`{written}: …`の形で書いてください。",
    "nothing in the text refers to this note, `[^{name}]`":
        "注`[^{name}]`が、本文のどこからも参照されていません。",
    "write `[^{name}]` where it belongs, or remove the note":
        "注を付ける箇所に`[^{name}]`と書くか、この注を削除してください。",
    "`[{name}]:` at the beginning of a line gives a link its address, so the line would be lost":
        "行頭の`[{name}]:`はリンク先を定める書き方なので、この行は失われます。",
    "put a word before it, or leave out the colon":
        "前に語を置くか、コロンを取ってください。",
    "write `[words](address)`":
        "`[言葉](アドレス)`の形で書いてください。",
    "write `[words](address)`, with no space between":
        "空白を入れずに、`[言葉](アドレス)`の形で書いてください。",
    "a post":
        "記事",
    "nobody checked this post since {day}, and another one is of {newest}":
        "この記事が最後に確認されたのは{day}で、その後に{newest}付けの記事があります。",
    "check it against its sources, then write the day on which you did: `Reviewed: …`":
        "出典と照らし合わせ、確認した日を`Reviewed: …`に書いてください。",
    "this translation is of {day}, and its original was changed on {changed}":
        "この翻訳は{day}のものですが、もとの記事は{changed}に変更されています。",
    "look through what changed, then write `Modified: {changed}`":
        "変更された点を確認してから、`Modified: {changed}`と書いてください。",
    "add `{line}` to the header":
        "ヘッダーに`{line}`を加えてください。",
    "this header is written in {language}, for another tool; here it is lines of `Key: value` and nothing else":
        "このヘッダーは、ほかのツール向けの{language}で書かれています。このサイトのヘッダーには、`Key: value`の形の行だけを書きます。",
    "write it so, a line each: {lines}":
        "1行ずつ、次のように書いてください：{lines}",
    "{lines}; leave out {keys}":
        "{lines}。{keys}は書かないでください。",
    "write `Title: …`, `Date: 2026-11-22`, `Category: …` and `Tags: one, two`, a line each":
        "`Title: …`、`Date: 2026-11-22`、`Category: …`、`Tags: one, two`を1行ずつ書いてください。",
    "{message} (1 more follows from this)":
        "{message}（これに伴う問題がほかに1件あります。）",
    "{message} ({count} more follow from this)":
        "{message}（これに伴う問題がほかに{count}件あります。）",
    "this post does not begin with a header":
        "この記事はヘッダーで始まっていません。",
    "begin with `Title: …`, `Date: …` and an empty line":
        "`Title: …`、`Date: …`、空行の順に書き始めてください。",
    "`{name}` is not a key of a header here, so its line would be lost":
        "`{name}`はここで使うヘッダーのキーではないため、この行は失われます。",
    "this post has no title, so it would not be published":
        "この記事にはタイトルがないため、公開されません。",
    "this post has no date, so it would not be published":
        "この記事には日付がないため、公開されません。",
    "this post has no category, so it does not say what it is about":
        "この記事には分類がないため、何についての記事か分かりません。",
    "`{value}` is not a date that can be read in one way only":
        "`{value}`は、ここで使える日付の形ではありません。",
    "the tag `{name}` is too long for an address (more than {most} bytes)":
        "タグ`{name}`は、アドレスにするには長すぎます（{most}バイトを超えています）。",
    "write `{line}`":
        "`{line}`と書いてください。",
    "the category `{name}` is too long for an address (more than {most} bytes)":
        "分類`{name}`は、アドレスにするには長すぎます（{most}バイトを超えています）。",
    "write a word or two":
        "一語か二語で書いてください。",
    "write a word":
        "文字か数字を含む語を書いてください。",
    "`{name}` stands in this header twice, and only the first would count":
        "このヘッダーには`{name}`が二度あり、一つ目だけが読まれます。",
    "remove one of the two lines; a long value goes on in the next line, indented by four spaces":
        "どちらか一方の行を削除してください。長い値は、次の行に半角の空白四つを置いて続けられます。",
    "if it is text, put an empty line before it: the header ends there; known: {keys}":
        "本文であれば、前に空行を入れてください。ヘッダーは空行で終わります。使えるキー：{keys}。",
    "`{key}` stands below the header, so this line is shown as text":
        "`{key}`がヘッダーより下にあるため、この行は本文として表示されます。",
    "move it up into the header: an empty line ends it":
        "ヘッダーの中に移してください。ヘッダーは空行で終わります。",
    "`{key}` is not read as a key, so the header ends here":
        "`{key}`はキーとして読まれないため、ヘッダーがここで終わります。",
    "write `{english}: ` with an ordinary colon and a space":
        "半角のコロンと空白を使って`{english}: `と書いてください。",
    "a full-width space stands before `{key}`, so the header ends here":
        "`{key}`の前に全角の空白があるため、ヘッダーがここで終わります。",
    "the colon after `{key}` is full-width (：), so the header ends here":
        "`{key}`の後のコロンが全角（：）なので、ヘッダーがここで終わります。",
    "type `{key}: ` with an ordinary colon and a space":
        "半角のコロンと空白を使って`{key}: `と打ってください。",
    "a space stands before the colon of `{key}`, so the header ends here":
        "`{key}`とコロンの間に空白があるため、ヘッダーがここで終わります。",
    "this line is none of a header, so the header ends here, and what follows is shown as text":
        "この行はヘッダーの行として読まれないため、ヘッダーがここで終わり、続く行は本文として表示されます。",
    "write lists in one line, `Tags: one, two`, and what goes on in the next line after four spaces":
        "複数の値は`Tags: one, two`のように一行に書き、次の行に続けるときは先頭に半角の空白四つを置いてください。",
    "`{name}` is indented, so its line is taken for the rest of the line before":
        "`{name}`の前に空白があるため、この行は前の行の続きとして読まれます。",
    "remove the spaces before it":
        "前の空白を削除してください。",
    "the value of `{name}` is written as in YAML, which this header is not":
        "`{name}`の値がYAMLの書き方になっていますが、ヘッダーはYAMLではありません。",
    "write names without signs, with commas between them: `Tags: one, two`":
        "記号を付けず、`Tags: one, two`のようにカンマで区切って書いてください。",
    "write one name, without signs: `Category: Cases`":
        "記号を付けず、`Category: Cases`のように一つだけ書いてください。",
    "remove the sign; the text may go on in the next line, indented by four spaces":
        "記号を削除してください。文は、次の行に半角の空白四つを置いて続けられます。",
    "this post was reviewed on {reviewed}, before its date, {date}":
        "この記事の確認日{reviewed}が、公開日{date}より前になっています。",
    "this post was corrected on {day}, before its date, {date}":
        "この記事の訂正日{day}が、公開日{date}より前になっています。",
    "this post was changed on {modified}, before its date, {date}":
        "この記事の更新日{modified}が、公開日{date}より前になっています。",
    "correct one of the two":
        "どちらかを直してください。",
    "the file's name says `{named_language}`, its header says `{value}`":
        "ファイル名の言語は`{named_language}`、ヘッダーの言語は`{value}`です。",
    "this post is written in Japanese, but its language is `{language}`":
        "この記事は日本語で書かれていますが、言語が`{language}`になっています。",
    "add `Lang: ja` to the header, or let the file's name end in `.ja.md`":
        "ヘッダーに`Lang: ja`を加えるか、ファイル名の末尾を`.ja.md`にしてください。",
    "rename the file, or remove `Lang:`: the name is enough":
        "ファイル名を変えるか、`Lang:`を削除してください。ファイル名だけで足ります。",
    "`{value}` is not a status, so the post would not be published":
        "`{value}`という状態はないため、この記事は公開されません。",
    "a post has one category, and `{value}` would be the name of one":
        "記事の分類は一つだけです。`{value}`は、全体が一つの分類の名前になります。",
    "write one category, and the others as tags: `Tags: …`":
        "分類は一つだけ書き、残りは`Tags: …`に書いてください。",
    "`{name}` and `{other}` would have one address, `{slug}`":
        "`{name}`と`{other}`は、同じアドレス`{slug}`になってしまいます。",
    "`{name}` and `{other}` are one tag, which this post would show twice":
        "`{name}`と`{other}`は同じタグのため、この記事に二度示されます。",
    "remove one of the two":
        "どちらか一方を削除してください。",
    "write `{other}` if that is meant, or another name":
        "同じものなら`{other}`と書き、違うものなら別の名前にしてください。",
    "this site has no lists and no feed in `{code}`, the language of this post":
        "このサイトには、この記事の言語`{code}`の一覧もフィードもありません。",
    "languages: {codes}":
        "使える言語：{codes}。",
    "`{written}` stands for no character that a page can hold":
        "`{written}`が表す文字はなく、ページに使えません。",
    "`{written}` stands for what cannot be typed here: {why}":
        "`{written}`が表す文字は、ここには書けません。{why}",
    "delete it":
        "削除してください。",
    "delete it; in backticks it is shown as it stands":
        "削除してください。バッククォートで囲むと、そのまま表示されます。",
    "the invisible character U+{code:04X} changes the order of the words after it":
        "目に見えない文字U+{code:04X}は、その後の語の並び順を変えます。",
    "the comment that begins here never ends, so what follows would be lost":
        "ここから始まるコメントが閉じられていないので、その後の文が失われます。",
    "end it with `-->`, or put it in backticks to show it as it stands":
        "`-->`で閉じてください。そのまま表示するときは、バッククォートで囲みます。",
    "`{written}` is no note here, so it would be shown as it stands":
        "`{written}`は注として読まれないので、そのまま表示されます。",
    "write `[^1]` here, and the note in a paragraph of its own: `[^1]: …`":
        "ここには`[^1]`と書き、注は独立した段落に`[^1]: …`と書いてください。",
    "{day} is over three years after every other date on this site, the newest of which is {newest}":
        "{day}は、このサイトのほかのどの日付（最も新しいものは{newest}）よりも3年を超えて後です。",
    "{day} is long before there were posts like this":
        "{day}は、このような記事があるはずのない昔の日付です。",
    "correct the year":
        "年を直してください。",
    "write an address that ends in `/` or `.html`":
        "`/`か`.html`で終わるアドレスを書いてください。",
    "{day} is after the newest date of this post, {newest}":
        "{day}は、この記事の最も新しい日付{newest}より後です。",
    "correct the year, or write when the post was changed: `Modified: …`":
        "年を直すか、記事を改めた日を`Modified: …`と書いてください。",
    "correct the year; if it is right, review another post too":
        "年を直してください。正しい場合は、ほかの記事も確認して日付を書いてください。",
    "`{target}` has no page":
        "`{target}`のページはありません。",
    "remove the link, or link to another page":
        "リンクを削除するか、別のページにリンクしてください。",
    "`{day}` in the name of this file is no day of the calendar":
        "ファイル名の`{day}`は、暦にない日付です。",
    "rename the file":
        "ファイル名を変えてください。",
    "`{path}` is no version of a tree":
        "`{path}`は、判断フローの版ではありません。",
    "move it out of `trees/`, whose folders hold a file `<date>.yaml` for each version and nothing else":
        "`trees/`の外に移してください。その中のフォルダに置けるのは、版ごとのファイル`<date>.yaml`だけです。",
    "the tag `{name}` has no letter or digit, so it can have no address":
        "タグ`{name}`には文字も数字もないため、アドレスを作れません。",
    "the category `{name}` has no letter or digit, so it can have no address":
        "分類`{name}`には文字も数字もないため、アドレスを作れません。",
    "this title has {count:,} characters; no list and no tab can show it":
        "このタイトルは{count:,}文字あり、一覧にもタブにも表示しきれません。",
    "write a title of less than {most:,} characters, and the rest in the text":
        "タイトルは{most:,}文字未満にし、残りは本文に書いてください。",
    "dates are written `2026-11-22` or `2026-11-22 09:30`":
        "日付は`2026-11-22`または`2026-11-22 09:30`の形で書きます。",
    "this date is written `2026-11-22`":
        "この日付は`2026-11-22`の形で書きます。",
    "a correction begins with its day and says what was wrong":
        "訂正は日付で始め、何が間違いだったかを書きます。",
    "write `Corrected: 2026-12-01: …`":
        "`Corrected: 2026-12-01: …`の形で書いてください。",
    "more than {most:,} signs `{sign}` stand in this paragraph, which Markdown would take very long over":
        "この段落には記号`{sign}`が{most:,}個を超えてあり、Markdownの処理に非常に時間がかかります。",
    "more than {most} brackets are open in this paragraph, which Markdown would take very long over":
        "この段落では{most}個を超える括弧が開いたままで、Markdownの処理に非常に時間がかかります。",
    "more than {most} blocks stand in this post, and each becomes a figure":
        "この記事にはブロックが{most}個を超えてあり、その一つ一つが図になります。",
    "split it into several posts":
        "いくつかの記事に分けてください。",
    "put what is no text between lines of three backticks":
        "文でないものは、バッククォート三つの行で挟んでください。",
    "an address is made of letters, digits and hyphens, less than 200 of them, and `Lang:` is a code such as `ja`":
        "アドレスは、文字、数字、ハイフンで200字未満に書きます。`Lang:`には`ja`のようなコードを書きます。",
    "`{info}` does not open a `{kind}` block, so its text would be shown as it stands":
        "`{info}`では`{kind}`のブロックが始まらないため、中身がそのまま表示されます。",
    "this is written like a case block, but it is shown as code":
        "事例ブロックのように書かれていますが、コードとして表示されます。",
    "this is written like a case block, but it is shown as text":
        "事例ブロックのように書かれていますが、本文として表示されます。",
    "put a line ```case before it, and a line ``` after it, with no spaces before them":
        "前に```case、後に```の行を、行頭に空白を置かずに加えてください。",
    "there are two notes `[{name}]`, and only the last would be shown":
        "注`[{name}]`が二つあり、最後のものだけが表示されます。",
    "there are two addresses for `[{name}]`, and only the last would count":
        "`[{name}]`のアドレスが二つあり、最後のものだけが使われます。",
    "this note has no words":
        "この注には文がありません。",
    "write them after the colon":
        "コロンの後に書いてください。",
    "a heading has one to six `#`, and words after them":
        "見出しは、`#`を一つから六つ書き、その後に言葉を書きます。",
    "give each a name of its own":
        "それぞれに別の名前を付けてください。",
    "a title is shown as it is typed, and so is `{found}`":
        "タイトルは打ったとおりに表示されるため、`{found}`もそのまま表示されます。",
    "write words alone; a citation, a link or bold words stand in the text or the summary":
        "文字だけを書いてください。出典への参照、リンク、太字は、本文か要約に書けます。",
    "no reader can open `{target}`":
        "`{target}`は、読者には開けません。",
    "this link has no address, so it leads nowhere":
        "このリンクにはアドレスがないため、行き先がありません。",
    "write ```case to show the case, or ```text to show the block as it stands":
        "事例を示すには```case、ブロックをそのまま見せるには```textと書いてください。",
    "these marks do not open a `{kind}` block, so its text would be shown as it stands":
        "この記号では`{kind}`のブロックが始まらないため、中身がそのまま表示されます。",
    "write three backticks and the word `{kind}`, in small letters: ```{kind}":
        "バッククォート三つに続けて、小文字で`{kind}`と書いてください：```{kind}",
    "write another backtick after the code; one that is meant is written `\\``":
        "コードの後ろにもバッククォートを書いてください。バッククォートそのものを表示するには`\\``と書きます。",
    "the invisible character U+{code:04X} stands within the text, and no search finds it":
        "目に見えない文字U+{code:04X}が文の中にあるため、この語は検索しても見つかりません。",
    "`{written}` would stand on the level of `{above}`, not below it":
        "`{written}`は、`{above}`の下の段にならず、同じ段に並んでしまいます。",
    "`{written}` is indented so far that it would be shown as code":
        "`{written}`は字下げが深いため、コードとして表示されます。",
    "remove the spaces before it; code that is meant stands between lines of three backticks":
        "前の空白を削除してください。コードとして示すものは、バッククォート三つの行で挟みます。",
    "indent it by {count} spaces, or by {same} to leave it on that level":
        "下の段にするには、行頭の空白を{count}個にしてください。同じ段に並べるには、{same}個にします。",
    "this stands in two pairs of braces, and the outer one would be shown":
        "波括弧が二重になっているため、外側の波括弧がそのまま表示されます。",
    "write one pair: `{{case:FIELD}}`":
        "波括弧を一重にして、`{{case:FIELD}}`と書いてください。",
    "the names of `{name}` are written without `#`":
        "`{name}`の名前に`#`は付けません。",
    "another place on this page has the id `{id}`, and a link leads to one of the two alone":
        "id`{id}`は、このページの別の場所にも付いています。リンクの行き先は、どちらか一方だけになります。",
    "write another id here, such as `{{#{id}-2}}`":
        "ここには、`{{#{id}-2}}`のように別のidを付けてください。",
    "`{address}` is shown as text, and no reader can follow it":
        "`{address}`は文字として表示されるだけで、リンクになりません。",
    "write `[words]({link})` or `<{link}>`; in backticks it is shown as it stands":
        "`[言葉]({link})`または`<{link}>`と書いてください。リンクにしないときは、バッククォートで囲みます。",
    "`{value}` cannot be the {key} of a post, so it is passed over":
        "`{value}`は記事の`{key}`に使えないため、無視されます。",
    "no file can be called `{name}` on Windows, so this address is passed over":
        "Windowsでは`{name}`という名前のファイルを作れないため、このアドレスは無視されます。",
    "a spreadsheet would take this note for a formula, since it begins with `{sign}`":
        "この注記は`{sign}`で始まるため、表計算ソフトでは数式とみなされます。",
    "put a word before it":
        "その前に語を置いてください。",
    "the invisible character U+{code:04X} cannot stand on a page":
        "目に見えない文字U+{code:04X}は、ページに使えません。",
    "`{alias}` cannot have been the slug of a post":
        "`{alias}`は、記事のスラッグとして使えない形です。",
    "write the slugs that this post had before, between commas: `Aliases: old-words, older-words`":
        "この記事が以前使っていたスラッグを、半角のカンマで区切って書いてください：`Aliases: old-words, older-words`",
    "this post has no summary, so lists, feeds and search results show its title alone":
        "この記事には要約がないため、一覧、フィード、検索結果にはタイトルだけが表示されます。",
    "add `Summary: …` to the header, one or two sentences":
        "一文か二文の要約を、ヘッダーに`Summary: …`として加えてください。",
    "this image has no text for those who do not see it":
        "この画像には、画像を見られない人のための説明がありません。",
    "this image has no size, so the text jumps when it arrives":
        "この画像には大きさの指定がないため、表示されたときに本文の位置がずれます。",
    "this is the quote of a typewriter; a title is shown as it is typed":
        "タイトルは打ったとおりに表示されますが、ここにタイプライター用の引用符があります。",
    "type ’ or ‘…’":
        "’または‘…’を使ってください。",
    "type “…”, in Japanese 「…」":
        "「…」を使ってください（英語では“…”）。",
    "say in the tag what it shows: `alt=\"…\"`":
        "何が写っているかを、タグの中に`alt=\"…\"`として書いてください。",
    "write its size in pixels in the tag: `width=\"640\" height=\"480\"`":
        "大きさをピクセル単位で、タグの中に`width=\"640\" height=\"480\"`のように書いてください。",
    "say between the square brackets what it shows":
        "何が写っているかを、角括弧の中に書いてください。",
    "write its size in pixels after it: `{{width=640 height=480}}`":
        "大きさをピクセル単位で、後ろに`{{width=640 height=480}}`のように書いてください。",
    "this heading is of the title's own level":
        "この見出しは、タイトルと同じ階層になっています。",
    "this heading skips a level":
        "この見出しは、階層を一つ飛ばしています。",
    "write `{wanted}`":
        "`{wanted}`と書いてください。",
    "write `##`":
        "`##`と書いてください。",
    "the address of this post, `{slug}`, is that of {path} but for capital letters":
        "この記事のアドレス`{slug}`は、大文字と小文字の違いを除いて{path}のものと同じです。",
    "give it another `Slug:`; on many computers one page would overwrite the other":
        "別の`Slug:`を付けてください。多くのパソコンでは、一方のページがもう一方を上書きしてしまいます。",
    "by its file's name this is a translation of {path}, but its slug is `{slug}`":
        "ファイル名によるとこれは{path}の翻訳ですが、スラッグが`{slug}`です。",
    "write `Slug: {slug}`, or rename one of the files":
        "`Slug: {slug}`と書くか、どちらかのファイルの名前を変えてください。",
    "the case `{case}` would stand where the case `{other}` stands but for capital letters":
        "事例`{case}`と事例`{other}`のアドレスは、大文字と小文字の違いしかありません。",
    "`{name}` and `{other}` would be two values of the catalogue":
        "`{name}`と`{other}`は、事例一覧では別々の値になります。",
    "write `{other}` here too, or the other name there":
        "ここにも`{other}`と書くか、もう一方の表記に合わせてください。",
    "give it another `id`":
        "別の`id`を付けてください。",
    "no other post is in the category `{name}`, but another is in `{near}`":
        "分類`{name}`の記事はほかにありませんが、`{near}`には別の記事が1件あります。",
    "no other post is in the category `{name}`, but {count} are in `{near}`":
        "分類`{name}`の記事はほかにありませんが、`{near}`には{count}件の記事があります。",
    # Prose
    "a {kind} block cannot stand in a table":
        "`{kind}`のブロックは、表の中には置けません。",
    "move it above or below the table":
        "表の上か下に移してください。",
    "this block is indented so far that Markdown takes it for code":
        "このブロックは深く字下げされているため、Markdownではコードとして扱われます。",
    "remove the spaces before it, or indent it exactly as the list item it belongs to":
        "前の空白を削除するか、属するリストの項目とちょうど同じだけ字下げしてください。",
    "write `{{case:FIELD}}` or `{{case:ID:FIELD}}`; in backticks it is shown as it stands":
        "`{{case:FIELD}}`または`{{case:ID:FIELD}}`の形で書いてください。バッククォートで囲むと、そのまま表示されます。",
    "write `{{case:ID@DATE:would-be}}`, with the first day of a version or any other day on which it held":
        "`{{case:ID@DATE:would-be}}`の形で、版の施行日か、その版が施行されていたほかの日を書いてください。",
    "this reference to a case is not closed by `}}` on its line":
        "事例への参照が、同じ行の中で`}}`によって閉じられていません。",
    "`{{case:{words}}}` names the law of a day, but what was decided does not change with it":
        "`{{case:{words}}}`はある日の法を指していますが、実際の判断はそれによって変わりません。",
    "`{{case:{words}}}` asks for another law, but this post shows the case {shown}":
        "`{{case:{words}}}`は別の法への当てはめを指していますが、この記事に{shown}。",
    "put it in backticks to show it as it stands":
        "そのまま見せるときは、バッククォートで囲んでください。",
    "`{{case:{words}}}` names no field of a case":
        "`{{case:{words}}}`の中に、事例の項目がありません。",
    "`{day}` in `{{case:{words}}}` is no day of the calendar":
        "`{{case:{words}}}`の`{day}`は、暦にない日付です。",
    "under {count} other laws":
        "別の法への当てはめが{count}件あります",
    "under no other law":
        "別の法への当てはめはありません",
    "{count} cases":
        "事例が{count}件あります",
    "no case":
        "事例がありません",
    "`{{case:{words}}}` means the post's only case, but this post shows {count}":
        "`{{case:{words}}}`はこの記事のただ一つの事例を指しますが、この記事には{count}。",
    "name the case: `{{case:{example}:{words}}}`":
        "`{{case:{example}:{words}}}`のように、事例を示してください。",
    "`{written}` stands in raw HTML or in a link's title, where it is not replaced":
        "`{written}`は生のHTMLまたはリンクのタイトルの中にあるため、言葉に置き換わりません。",
    "write the sentence in Markdown, or show it as it stands in backticks":
        "その文をMarkdownで書いてください。そのまま見せるときは、バッククォートで囲みます。",
    "`{tag}` is opened here and never closed":
        "ここで開いた`{tag}`が閉じられていません。",
    "close it by `</{tag}>` in the same paragraph, or {shown}":
        "同じ段落の中で`</{tag}>`を使って閉じてください。{shown}",
    "declare it in content/sources.yaml, or write `\\{written}`":
        "content/sources.yamlに登録するか、`\\{written}`と書いてください。",
    "the source `{id}` is not declared":
        "出典`{id}`は登録されていません。",
    "`{written}>` closes nothing that is open here":
        "`{written}>`に対応する開始タグがありません。",
    "remove it, or {shown}":
        "削除してください。{shown}",
    "the tag `{written}` does not end":
        "タグ`{written}`に、終わりの`>`がありません。",
    "close it by `>`, or {shown}":
        "`>`で閉じてください。{shown}",
    "the case `{id}` has errors where it is defined":
        "事例`{id}`を定義しているところに、エラーがあります。",
    "this block is opened here and never closed":
        "ここで始まるブロックが、閉じられていません。",
    "add a line with {mark} under its last line, indented as this one":
        "最後の行の下に、この行と同じ字下げで{mark}の行を加えてください。",
    "a {kind} block cannot stand in a footnote":
        "`{kind}`のブロックは、脚注の中には置けません。",
    "move it into the text, and link to it from the footnote":
        "本文に移し、脚注からそこへリンクしてください。",
    # Quotations
    "a quotation":
        "引用",
    "this quote block is empty":
        "この引用のブロックは空です。",
    "write `words: …` in it":
        "`words: …`を書いてください。",
    "a quotation has one source, and this one names {count}":
        "引用の出典は一つですが、{count}件書かれています。",
    "keep the one in which the words stand":
        "その言葉が載っている出典だけを残してください。",
    "these words are not in the language of the post, and the quotation does not say theirs":
        "この引用は記事の言語とは別の言語のもののようですが、`lang`がありません。",
    "add `lang: …`, as in `lang: ja`, and `translation: …`":
        "`lang: …`（例：`lang: ja`）と`translation: …`を加えてください。",
    "these are {count} characters, which is more than a headline or a phrase":
        "{count}文字あり、見出しや短い語句の引用とはいえません。",
    "quote {most} at most, and tell the rest in your own words":
        "引用は{most}文字までとし、残りは自分の言葉で書いてください。",
    # Terms
    "the glossary":
        "用語集",
    "a term":
        "用語",
    "the term `{term}`":
        "用語`{term}`",
    "a term block":
        "用語のブロック",
    "this term block is empty":
        "この用語のブロックは空です。",
    "write `term: …` in it":
        "`term: …`を書いてください。",
    "the glossary has no term `{term}`":
        "用語集に用語`{term}`はありません。",
    "{what} is missing in {languages}":
        "{what}に{languages}がありません。",
    "write `{{{listing}}}`":
        "`{{{listing}}}`の形で書いてください。",
    "`{form}` is the term `{term}` already, on line {line}":
        "`{form}`は、{line}行目の用語`{term}`としてすでに書かれています。",
    "remove one of the two, or write forms that no text confuses":
        "どちらかを削除するか、本文で区別できる形に書き分けてください。",
    # Passages
    "a passage":
        "転載のブロック",
    "this passage block is empty":
        "この転載のブロックは空です。",
    "write `from: …` in it":
        "`from: …`を書いてください。",
    "a passage shows one thing, and this block names {count}":
        "一つのブロックで示せるのは一つだけですが、このブロックには{count}個書かれています。",
    "write one of {kinds}":
        "{kinds}のいずれか一つを書いてください。",
    "no post has the slug `{slug}`":
        "スラッグが`{slug}`の記事はありません。",
    "a passage shows something of another post, and this is the post itself":
        "ほかの記事のものを示すブロックですが、指定されているのはこの記事自身です。",
    "link to it instead":
        "代わりにリンクを張ってください。",
    "the post `{slug}` is not public, and this one is":
        "この記事は公開されますが、記事`{slug}`は公開されていません。",
    "publish that post first, or remove the block":
        "先にその記事を公開するか、このブロックを削除してください。",
    "the post `{slug}` has no {kind} `{name}`":
        "記事`{slug}`に、`{kind}`で示せる`{name}`はありません。",
    "that post has none that can be shown; remove the block":
        "その記事には、示せるものがありません。ブロックを削除してください。",
    # Figures and charts
    "this chart block is empty":
        "このグラフのブロックは空です。",
    "write `data: …` in it":
        "`data: …`を書いてください。",
    "there is no table `{name}` in content/data/":
        "content/data/に表`{name}`はありません。",
    "a chart":
        "グラフ",
    "a form of a chart":
        "グラフの形式",
    "a marked day":
        "印を付ける日",
    "a schema":
        "スキーマ",
    "the table `{name}` has no series `{series}`":
        "表`{name}`に系列`{series}`はありません。",
    "the table `{name}` has no values of the series `{series}`":
        "表`{name}`に系列`{series}`の値がありません。",
    "add them to the table, or name the other series under `series`":
        "表に値を追加するか、値のある系列だけを`series`に書いてください。",
    "this chart shows no series": "このグラフには系列が一つもありません。",
    "name one or more under `series`, or remove the line: all of the table are shown then":
        "`series`に系列を一つ以上書くか、その行を削除してください（その場合は表のすべての系列を示します）。",
    "{form} can show {most} series, and this chart has {count}":
        "{form}で示せる系列は{most}個までですが、このグラフには{count}個あります。",
    "name fewer under `series`, or write `form: multiples`, which draws a small chart for each":
        "`series`に書く系列を減らすか、系列ごとに小さなグラフを描く`form: multiples`にしてください。",
    "write the first and the last year: `1982-2024`":
        "最初と最後の年を書いてください（例：`1982-2024`）。",
    "`{range}` is no range of years":
        "`{range}`は年の範囲ではありません。",
    "the keys of these series are no years":
        "これらの系列のキーは年ではありません。",
    "remove `range`: all keys are shown":
        "`range`を削除してください。すべてのキーが示されます。",
    "these series have no values for all of {range}":
        "これらの系列には、{range}のすべての値はありません。",
    "write a range within `{first}-{last}`":
        "`{first}-{last}`の範囲内で書いてください。",
    "this chart shows no key `{key}`":
        "このグラフにキー`{key}`はありません。",
    "this needs years, and the keys of these series are none":
        "これには年が必要ですが、これらの系列のキーは年ではありません。",
    "write `form: bar` or `form: multiples`, without `marks`":
        "`marks`を書かずに、`form: bar`か`form: multiples`にしてください。",
    "this day lies outside the years of this chart":
        "この日は、このグラフの年の範囲に入っていません。",
    "remove it, or change `range`":
        "削除するか、`range`を変えてください。",
    "add `\"{key}\": …`":
        "`\"{key}\": …`を加えてください。",
    "the schema describes other columns than a table of figures has":
        "スキーマの列が、数値の表の列と異なります。",
    "let `fields` describe these, in this order: {columns}":
        "`fields`に次の列をこの順に書いてください：{columns}",
    "no table has a column `{name}`":
        "数値の表に列`{name}`はありません。",
    "the columns stand in another order":
        "列の順序が異なります。",
    "this table has no column `{name}`":
        "この表に列`{name}`がありません。",
    "write this as the first line: `{columns}`":
        "1行目を次のとおりにしてください：`{columns}`",
    "this row has {count} cells, and the table has {columns} columns":
        "この行には{count}個のセルがありますが、表の列は{columns}列です。",
    "put a cell with a comma in it between double quotes; an empty cell needs its comma too":
        "カンマを含むセルは二重引用符で囲んでください。空のセルにもカンマが必要です。",
    "tabs": "タブ",
    "write names and texts in double quotes, no comma after a last entry, and no remarks":
        "名前と文は二重引用符で囲み、最後の項目の後にコンマを書かず、注釈も入れないでください。",
    "this is not JSON from here on": "ここから先はJSONとして読めません。",
    "this table has no values": "この表には値がありません。",
    "write a row for each value below the columns": "列名の行の下に、値ごとに1行ずつ書いてください。",
    "this double quote is never closed": "この二重引用符は閉じられていません。",
    "write `\"` after the last word of the cell": "セルの最後の語の後に`\"`を書いてください。",
    "this table is empty": "この表は空です。",
    "the cells of this table are separated by {sign}, not by commas":
        "この表のセルは、コンマではなく{sign}で区切られています。",
    "save it as CSV with commas (comma-separated values, UTF-8)":
        "コンマ区切りのCSV（UTF-8）として保存してください。",
    "this number has more than {most} digits": "この数は{most}桁を超えています。",
    "round it": "丸めた数にしてください。",
    "write `{word}`": "`{word}`と書いてください。",
    "write the number without a comma: `{word}`": "数はコンマなしで書いてください：`{word}`",
    "type an ordinary comma in place of `，`": "`，`の代わりに半角のコンマを入力してください。",
    "`{value}` is no number":
        "`{value}`は数値ではありません。",
    "write digits alone, with a point before decimals: `13823` or `23.8`; leave out a row that has no value":
        "数字だけを書き、小数点には`.`を使ってください（例：`13823`、`23.8`）。値のない行は書かないでください。",
    "`{series}` is no series of this table":
        "`{series}`はこの表の系列ではありません。",
    "`{key}` has a value in `{series}` already, on line {line}":
        "`{series}`の`{key}`の値は、すでに{line}行目にあります。",
    "keep the row that is right":
        "正しい行だけを残してください。",
    "`{key}` is no year, and the schema has no words for it":
        "`{key}`は年ではなく、スキーマにその名称もありません。",
    "write a year, or add its words under `keys` in the schema":
        "年を書くか、スキーマの`keys`に名称を加えてください。",
    "this value has no source":
        "この値に出典がありません。",
    "write the id of its source, as content/sources.yaml has it; without one, leave the row out":
        "content/sources.yamlにある出典のidを書いてください。出典がなければ、その行は書かないでください。",
    "no source is called `{id}`":
        "出典`{id}`はありません。",
    "this value does not say how sure it is":
        "この値の確かさが書かれていません。",
    "write `confirmed`, `reported` or `derived`":
        "`confirmed`、`reported`、`derived`のいずれかを書いてください。",
    "this value is only recalled, and what nobody has read anywhere is not published":
        "この値は記憶によるものにすぎません。資料で確認されていないものは公開できません。",
    "find a text that says it, then write `confirmed` or `reported`; until then leave the row out":
        "その値を示す資料を探し、`confirmed`か`reported`と書いてください。それまではその行を書かないでください。",
    "`{word}` does not say how sure this value is":
        "`{word}`は確かさを表す語ではありません。",
    "no schema stands beside this table":
        "この表と並ぶスキーマがありません。",
    "add `{name}`; docs/charts.md shows one":
        "`{name}`を加えてください。例はdocs/charts.mdにあります。",
    "a chart cannot name `{name}`":
        "グラフから`{name}`を指定することはできません。",
    "a file of the data set stands at `/data/{name}` already":
        "`/data/{name}`にはデータセットのファイルがすでにあります。",
    "rename it and its schema, as in `{name}`":
        "この表とスキーマの名前を変えてください（例：`{name}`）。",
    "rename it: Latin letters, digits and single hyphens, as in `pending-cases.csv`":
        "英字・数字・単独のハイフンだけの名前に変えてください（例：`pending-cases.csv`）。",
    "this is a folder, and content/data/ has tables and their schemas alone":
        "これはフォルダーです。content/data/に置けるのは、表とそのスキーマだけです。",
    "this is neither a table nor the schema of one":
        "これは表でも、表のスキーマでもありません。",
    "move it elsewhere; a table is a file `NAME.csv` with `NAME{schema}` beside it":
        "別の場所に移してください。表は`NAME.csv`というファイルで、`NAME{schema}`と並べて置きます。",
    "no table stands beside this schema":
        "このスキーマと並ぶ表がありません。",
    "add `{name}`, or remove the schema":
        "`{name}`を加えるか、スキーマを削除してください。",
    "write `{{data:TABLE:SERIES:KEY}}`; in backticks it is shown as it stands":
        "`{{data:TABLE:SERIES:KEY}}`（表・系列・キー）と書いてください。バッククォートで囲めば、そのまま表示されます。",
    "this reference to a table is not closed by `}}`":
        "この表への参照が`}}`で閉じられていません。",
    "`{{data:{words}}}` does not name a table, a series and a key":
        "`{{data:{words}}}`には、表・系列・キーの三つがそろっていません。",
    "the series `{series}` of `{name}` has no value for `{key}`":
        "表`{name}`の系列`{series}`に、`{key}`の値はありません。",
    # The site
    "write both from the root of the site, with a slash at the end of each: `cases/old/ cases/new/`":
        "どちらもサイトの最上位からのパスで書き、末尾にスラッシュを付けてください：`cases/old/ cases/new/`",
    "`{address}` cannot lead to another page: there stands {by}":
        "`{address}`から別のページへは転送できません。そこには{by}があります。",
    "`{target}` would be left as it stands, and lead nowhere":
        "`{target}`は書かれたまま残り、どこにもつながりません。",
    "`{path}` is of an earlier day than `{other}` and all others":
        "`{path}`の日付が、`{other}`を含むほかのすべての判断より前です。",
    "correct a date, or say in `of` what it was done to: `<case>/<path>`, or `unknown`":
        "日付を直すか、何に対するものかを`of`に書いてください：`<case>/<path>`または`unknown`",
    "`{path}` is in the folder of the search, which holds nothing for readers":
        "`{path}`は検索用のフォルダーの中で、読者が開くものではありません。",
    "there is no page at `{path}`: that is a file":
        "`{path}`にページはありません。それはファイルです。",
    "`{address}` leads to itself":
        "`{address}`の行き先が、`{address}`そのものになっています。",
    "`{address}` leads back to itself, by the lines {lines}":
        "`{address}`の行き先をたどると、`{address}`に戻ります（{lines}行目）。",
    "write `## …`":
        "`## …`のように書いてください。",
    "write `{address}`":
        "`{address}`と書いてください。",
    "no page stands at `{address}`: line {line} leads on from there":
        "`{address}`にページがありません。{line}行目で、さらに別のアドレスへ転送されています。",
    "open the page in the preview, and copy its address from there":
        "プレビューでそのページを開き、アドレスをコピーしてください。",
    "line {line} says already where `{address}` leads":
        "`{address}`の行き先は、{line}行目にすでに書かれています。",
    "remove this line":
        "この行を削除してください。",
    "no page stands at `{address}`":
        "`{address}`にページがありません。",
    "a line has two addresses, the former and the present one":
        "一行には、以前のアドレスと今のアドレスの二つを書きます。",
    "remove one of them":
        "どちらか一方を削除してください。",
    "`{word}` is not the address of a page":
        "`{word}`はページのアドレスとして読めません。",
    "there is a case `{case}` already ({path}, line {line})":
        "事例`{case}`はすでにあります（{path}、{line}行目）。",
    "write `case: {case}` to show that case here, or give this one an `id` of its own":
        "その事例をここで示すには`case: {case}`と書くか、この事例に別の`id`を付けてください。",
    "remove it here: an alias is an id that this case had before, and no other has had":
        "ここから削除してください。`aliases`に書くのは、この事例が以前使っていて、ほかの事例が使ったことのないidです。",
    "`{id}` is what this case is called now":
        "`{id}`は、この事例の現在のidです。",
    "there is a case `{alias}` ({path}), which stands at that address":
        "事例`{alias}`（{path}）があり、そのアドレスはこの事例が使っています。",
    "`{alias}` is an alias of the case `{owners}` already":
        "`{alias}`は、すでに事例`{owners}`の以前のidとされています。",
    "the frame of this site speaks `{code}`, and figures do not, so that pages in it would lead nowhere":
        "サイトの枠には`{code}`の文言がありますが、図にはないため、その言語のページではリンクが切れてしまいます。",
    "figures speak `{code}`, and the frame of this site does not, so that pages in it would lead nowhere":
        "図には`{code}`の文言がありますが、サイトの枠にはないため、その言語のページではリンクが切れてしまいます。",
    "add a module there with `code=\"{code}\"` and all other words of `{kind}`":
        "そこに、`code=\"{code}\"`と`{kind}`のほかの文言をすべて備えたモジュールを加えてください。",
    "`{shown}` is what the category `{name}` is called in another language, so there would be two of it":
        "`{shown}`は分類`{name}`を別の言語で表したものなので、同じ分類が二つできてしまいます。",
    "`{shown}` is what the tag `{name}` is called in another language, so there would be two of it":
        "`{shown}`はタグ`{name}`を別の言語で表したものなので、同じタグが二つできてしまいます。",
    "`{path}` is broken or no image that browsers show":
        "`{path}`は、壊れているか、ブラウザーで表示できる形式の画像ではありません。",
    "save it again as PNG, JPEG, WebP or SVG; an SVG needs `width` and `height`":
        "PNG、JPEG、WebPまたはSVGで保存し直してください。SVGには`width`と`height`が必要です。",
    # What the system refuses
    "{file}, line {line}":
        "{file}、{line}行目",
    "{where}: these settings are not written in {encoding}; save the file as UTF-8":
        "{where}：この設定の文字コードは{encoding}ではありません。UTF-8で保存してください。",
    "{where}: Python cannot read these settings: {reason}; put that right, then run it again":
        "{where}：この設定をPythonが読み取れません（{reason}）。直してから、もう一度実行してください。",
    "{where}: these settings end in an error: {reason}; put that right, then run it again":
        "{where}：この設定はエラーになります（{reason}）。直してから、もう一度実行してください。",
    "make room on the disk, then run it again":
        "ディスクの空きを増やしてから、もう一度実行してください。",
    "let your user read and write there, then run it again":
        "そこを読み書きできるように権限を直してから、もう一度実行してください。",
    "that disk is read-only; let it be written to, then run it again":
        "このディスクは読み取り専用です。書き込めるようにしてから、もう一度実行してください。",
    "another program holds it, or a disk is mounted there; end that, then run it again":
        "ほかのプログラムが使用中か、そこにディスクがマウントされています。それを終えてから、もう一度実行してください。",
    "end other programs, or allow more open files (`ulimit -n`), then run it again":
        "ほかのプログラムを終了するか、同時に開けるファイルの数を増やしてから（`ulimit -n`）、もう一度実行してください。",
    "run it again; if it says the same, look whether that disk is full or broken":
        "もう一度実行してください。同じ表示が出るときは、ディスクに空きがあるか、故障していないかを確かめてください。",
    "{reason}; {help}":
        "{reason}。{help}",
    "{where}: {told}":
        "{where}：{told}",
    "stopped; the site in output/ may be half made: run `make html` again":
        "中止しました。output/のサイトは作りかけかもしれません。もう一度`make html`を実行してください。",
    "stopped":
        "中止しました。",
    "stopped; the site may be half made: build it again":
        "中止しました。サイトは作りかけかもしれません。もう一度作成してください。",
    "the check stopped here: {words}":
        "ここで点検が止まりました：{words}",
    "the build stopped here: {words}":
        "サイトの作成がここで止まりました。{words}",
    "this file cannot be read: {reason}":
        "このファイルは読み込めません：{reason}",
    # Publishing
    "not published: {told}; what was published is as it was":
        "公開しませんでした。{told}公開済みのサイトは元のままです。",
    "{target} is a link that leads in a circle; remove it, or let it lead to a folder":
        "{target}は、たどると元に戻るリンクです。削除するか、フォルダーを指すようにしてください。",
    "{target}/ is where a disk is mounted, and no other folder can take its place; let {target} be a link to a folder on that disk":
        "{target}/はディスクのマウント先なので、ほかのフォルダーと置き換えられません。{target}を、そのディスクの中のフォルダーを指すリンクにしてください。",
    "warning: the site is published, but what it replaced is still there ({told}); the next publication removes it":
        "警告：サイトは公開しましたが、それまでのサイトを削除できませんでした（{told}）。次の公開のときに削除します。",
    "stopped; {folder}/ is as it was":
        "中止しました。{folder}/は元のままです。",
    "{count:,} files, published for {address}":
        "{count:,}ファイル（公開先：{address}）",
    "needs {tool}, which is not installed":
        "{tool}が必要ですが、インストールされていません。",
    "{folder}/ is not what `make publish` writes; first: make publish SITEURL=https://…":
        "{folder}/は`make publish`で作られたものではありません。先に実行してください：make publish SITEURL=https://…",
    "{file} in {folder}/ was changed after it was published ({count} in all); first: make publish SITEURL=https://…":
        "{folder}/の{file}が、公開の後に変更されています（全部で{count}件）。先に実行してください：make publish SITEURL=https://…",
    "{remote} has all of it on {branch} already":
        "{remote}の{branch}は、すでに最新です",
    "to go back: {command}":
        "元に戻すには：{command}",
    "name a git remote: make deploy-pages GIT_REMOTE=origin":
        "gitのリモートを指定してください：make deploy-pages GIT_REMOTE=origin",
    "say where to: make deploy-rclone REMOTE=name:bucket":
        "送り先を指定してください：make deploy-rclone REMOTE=name:bucket",
    "say where to: make deploy-rsync TARGET=host:/srv/site/":
        "送り先を指定してください：make deploy-rsync TARGET=host:/srv/site/",
    "{tool} failed, as it says above":
        "上に示したとおり、{tool}が失敗しました。",
    "git {command} failed: {words}":
        "git {command}が失敗しました：{words}",
    "another `make publish` is at work; wait until it is done, then run it again":
        "別の`make publish`が実行中です。終わってから、もう一度実行してください。",
    "another `make publish` is at work (process {holder}); wait until it is done, then run it again":
        "別の`make publish`（プロセス{holder}）が実行中です。終わってから、もう一度実行してください。",
    "publish: reading and checking every tree, post and link, then building":
        "publish：すべての判断フロー、記事、リンクを読み込んで確認し、その後サイトを作成します",
    "publish: only texts were edited; all else stays as it was published before":
        "publish：変更されたのは本文だけです。それ以外は公開済みのものをそのまま使います",
    "publish: built {count:,} files in {seconds:.1f} s":
        "publish：{count:,}ファイルを{seconds:.1f}秒で作成しました",
    "not published: {name} is empty; what was published is as it was":
        "公開しませんでした。{name}が空です。公開済みのサイトは元のままです。",
    "publish: done. {target}/ holds {pages}, for {address}":
        "publish：完了しました。{target}/に{pages}があります。公開先：{address}",
    "next: make deploy-pages, make deploy-rclone REMOTE=… or make deploy-rsync TARGET=…; with DRY=1 it only shows":
        "次の手順：make deploy-pages、make deploy-rclone REMOTE=…、make deploy-rsync TARGET=…のいずれか（DRY=1を付けると、実行せずに内容だけを示します）",
    "{target} is a file; move it away, so that a folder can stand there":
        "{target}がファイルになっています。フォルダーを作れるように、移してください。",
    "publish: an earlier publication was cut short; {target}/ has been put back as it was":
        "publish：前回の公開が途中で終わっていたため、{target}/を元の状態に戻しました",
    "not published: the build failed, as it says above; what was published is as it was":
        "公開しませんでした。上に示したとおり、サイトの作成に失敗しました。公開済みのサイトは元のままです。",
    "since the last publication:":
        "前回の公開からの変更：",
    "this is the first publication here":
        "ここへの公開は、これが最初です",
    "warning: /{address} led to a page and leads nowhere now; write its old name under `Aliases:` of the post that took its place":
        "警告：/{address}にあったページがなくなりました。代わりの記事の`Aliases:`に、以前の名前を書いてください。",
    "publish: building: {count:,} files, {seconds:.0f} s":
        "publish：作成中です（{count:,}ファイル、{seconds:.0f}秒）",
    "not published: the build left no {name}; what was published is as it was":
        "公開しませんでした。{name}が作成されていません。公開済みのサイトは元のままです。",
    "{count:,} pages: {kinds}":
        "{count:,}ページ（{kinds}）",
    "{pages}; besides, 1 address leads on":
        "{pages}、ほかに転送するアドレス1件",
    "{pages}; besides, {count:,} addresses lead on":
        "{pages}、ほかに転送するアドレス{count:,}件",
    "1 page: {kinds}":
        "1ページ（{kinds}）",
    "{pages} and {count} more":
        "{pages}、ほか{count}件",
    "  no page changed":
        "  変わったページはありません",
    "1 post":
        "記事1件",
    "{count:,} posts":
        "記事{count:,}件",
    "1 case":
        "事例1件",
    "{count:,} cases":
        "事例{count:,}件",
    "1 tree":
        "判断フロー1件",
    "{count:,} trees":
        "判断フロー{count:,}件",
    "  new: {pages}":
        "  新規：{pages}",
    "  changed: {pages}":
        "  変更：{pages}",
    "  gone: {pages}":
        "  削除：{pages}",
    # The preview
    "Only this preview shows {post}: {reason}":
        "{post}はプレビューだけに表示されています：{reason}",
    "preview at {address} (Ctrl-C ends it)":
        "プレビュー：{address}（終えるにはCtrl-C）",
    "building …":
        "作成中です…",
    "Nothing stands here":
        "ここには何もありません",
    "no free port from {port} on; try make serve PORT=9000":
        "{port}から先に空いているポートがありません。make serve PORT=9000を試してください",
    "built":
        "作成しました",
    "built with faults: fix them, and the page reloads":
        "作成しましたが、問題があります。直すと、ページが再読み込みされます",
    "the build ended with status {status} and said why in the terminal":
        "サイトの作成が終了コード{status}で止まりました。理由は端末に表示されています。",
    "1 fault":
        "問題1件",
    "{count} faults":
        "問題{count}件",
    "Only this preview shows it: {reason}":
        "プレビューだけに表示されています：{reason}",
    "This page cannot be shown":
        "このページは表示できません",
    "There is none.":
        "問題はありません。",
    "Faults":
        "問題",

    "{pages:,} pages written, in {seconds:.1f} s":
        "{pages:,}ページを書き出しました（{seconds:.1f}秒）。",

    # What can be typed after `python -m casetree`
    "usage: ":
        "使い方：",
    "positional arguments":
        "指定するもの",
    "options":
        "オプション",
    "show this help message and exit":
        "この説明を表示して終了する",
    "argument %(argument_name)s: %(message)s":
        "%(argument_name)s：%(message)s",
    "the following arguments are required: %s":
        "次のものを指定してください：%s",
    "unrecognized arguments: %s":
        "指定できないものがあります：%s",
    "expected one argument":
        "値を一つ指定してください",
    "expected at least one argument":
        "値を一つ以上指定してください",
    "ignored explicit argument %r":
        "値%rは指定できません",
    "ambiguous option: %(option)s could match %(matches)s":
        "%(option)sは一つに決まりません。候補：%(matches)s",
    "invalid choice: %(value)r (choose from %(choices)s)":
        "%(value)rは選べません。次のいずれかを指定してください：%(choices)s",
    "%(prog)s: error: %(message)s\n":
        "%(prog)s：エラー：%(message)s\n",
    "checks trees and posts, begins posts, and draws and exports trees":
        "判断フローと記事を点検し、記事を作り、判断フローを図や他の形式に書き出します。",
    "report every fault of trees, sources and posts":
        "判断フロー、出典、記事の問題をすべて示す",
    "begin a post with a case":
        "事例の記事を作る",
    "write a case block with every question of a tree, to be filled in":
        "判断フローの問いをすべて並べた、書き込み用の事例ブロックを書き出す",
    "draw one case block as an SVG file":
        "事例ブロック一つをSVGファイルの図にする",
    "write a tree in a format of other programs":
        "判断フローを、ほかのプログラムの形式で書き出す",
    "write the JSON Schema that editors check a file with":
        "エディターがファイルの点検に使うJSON Schemaを書き出す",
    "what the file holds":
        "ファイルの内容",
    "Pelican's settings: let it read the site too, writing nothing":
        "Pelicanの設定ファイル（サイト全体も点検する。何も書き出さない）",
    "let warnings fail the check too, as publishing does":
        "公開するときと同じく、警告だけでも失敗とする",
    "content folder, or single files":
        "コンテンツのフォルダー、または個々のファイル",
    "how faults are written":
        "問題の書き方",
    "the site's default language":
        "サイトの既定の言語",
    "print every path through every tree too":
        "すべての判断フローの道筋もすべて示す",
    "the post's title":
        "記事のタイトル",
    "the tree that the case is walked through":
        "事例をたどる判断フロー",
    "the last part of its address, where the title gives none":
        "アドレスの最後の部分（タイトルから作れないとき）",
    "the tree's name":
        "判断フローの名前",
    "the language of its notes; that of your messages if left out":
        "説明の言語（省略すると、メッセージと同じ言語）",
    "a file that holds what stands inside a case block":
        "事例ブロックの中身を書いたファイル",
    "the SVG file to write":
        "書き出すSVGファイル",
    "the language of the drawing":
        "図の言語",
    "the format":
        "形式",
    "the date of the version; the newest in force if left out":
        "版の日付（省略すると、施行されている最新の版）",
    "the language of the labels":
        "ラベルの言語",
    "the content folder, with trees/ and sources.yaml":
        "コンテンツのフォルダー（trees/とsources.yamlのある所）",
}
# fmt: on
