/** How a page looks, on a screen of any width and on paper. Colors keep 7:1 against their ground (WCAG 2.1, 1.4.6). */
export const STYLE = `:root{color-scheme:light}
*{box-sizing:border-box}
body{font:1rem/1.5 Georgia,"Times New Roman",serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
h1,h2,h3,h4,dt,th,caption,figcaption{font-family:system-ui,"Segoe UI",Helvetica,Arial,sans-serif;line-height:1.25}
h1{font-size:1.6rem;margin:0 0 .3rem}h2{font-size:1.2rem;margin:2rem 0 .5rem;padding-bottom:.2rem;border-bottom:1px solid #767676}
h3{font-size:1rem;margin:1.3rem 0 .3rem}h4{font-size:.95rem;margin:1rem 0 .3rem}
p{margin:.4rem 0}p,dd,td,li{white-space:pre-wrap;overflow-wrap:anywhere}
ul,ol,dl,table,figure{white-space:normal}ul,ol{margin:.4rem 0;padding-left:1.4rem}li{margin:.4rem 0}li>p{margin:0}
.words{margin:.3rem 0 .3rem;padding-left:.9rem;border-left:3px solid #b4b4b4}
dl{margin:.8rem 0}dt{font-size:.9rem;font-weight:600;margin-top:.5rem}dd{margin:.1rem 0 0}
li dl{margin:.1rem 0 .6rem;display:flex;flex-wrap:wrap;column-gap:1.2rem}li dl>div{display:flex;flex-wrap:wrap;column-gap:.4rem;align-items:baseline}
li dt{margin:.1rem 0 0;font-size:.85rem}h3+dl,h2+dl{margin-top:.2rem}
dd p{margin:.1rem 0}
table{border-collapse:collapse;width:calc(100% - 2px);margin:.6rem 0}caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:left;vertical-align:top}td{overflow-wrap:break-word}.wide{overflow-x:auto}
figure{margin:.8rem 0}figure svg{width:100%;height:auto}figcaption{font-size:.9rem}
.quiet,footer{color:#505050}footer{margin-top:2.5rem;padding-top:.5rem;border-top:1px solid #767676;font-size:.8rem}
.room{margin:.2rem 0 .6rem}.line{border-bottom:1px solid #767676;height:1.9rem}.one{display:flex;align-items:flex-end;column-gap:.5rem;margin:0 0 .2rem}.one>p{margin:0}.one>.line{flex:1}
.mark{display:none}
ins{text-decoration:underline}del{text-decoration:line-through}
@page{margin:15mm 16mm}
@media print{body{margin:0;max-width:none;padding:0;font-size:10.5pt;line-height:1.4}h1{font-size:16pt}h2{font-size:12.5pt;margin-top:1.1rem}
h1,h2,h3,h4,caption,.leads,li>p:first-child:not(:last-child),main>dl dt{break-after:avoid}tbody>tr:first-child{break-before:avoid}.line{height:1.65rem}li>dl,li>ul,ol>li,caption,tr,figure,.line,footer{break-inside:avoid}p,dd{orphans:3;widows:3}.wide{overflow:visible}
.mark{display:block;position:fixed;top:40%;left:0;right:0;z-index:-1;text-align:center;font:bold 30pt system-ui,sans-serif;color:#dcdcdc;print-color-adjust:exact;transform:rotate(-30deg)}
.break{break-before:page}footer{margin-top:1.2rem;font-size:8pt}footer p{display:inline}thead{display:table-header-group}}`
