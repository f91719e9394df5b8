/** Things that the emoji set lacks, drawn in its manner: rounded, lit from the upper left, without outlines. */
export const drawings: Readonly<Record<string, string>> = {
  aircon: `
    <g filter="url(#puffy)">
      <rect x="26" y="150" width="460" height="170" rx="44" fill="url(#shell)"/>
      <path d="M40 262h432v14a44 44 0 0 1-44 44H84a44 44 0 0 1-44-44z" fill="url(#shade)" opacity=".55"/>
      <rect x="70" y="276" width="372" height="20" rx="10" fill="url(#dark)"/>
    </g>
    <rect x="384" y="188" width="60" height="28" rx="10" fill="url(#screen)"/>
    <g fill="none" stroke="url(#screen)" stroke-width="18" stroke-linecap="round" opacity=".85">
      <path d="M140 344c0 30-30 30-30 60"/><path d="M256 344c0 30-30 30-30 60"/><path d="M372 344c0 30-30 30-30 60"/>
    </g>`,
  washer: `
    <g filter="url(#puffy)"><rect x="76" y="36" width="360" height="440" rx="44" fill="url(#shell)"/></g>
    <rect x="100" y="62" width="312" height="64" rx="22" fill="url(#shade)" opacity=".5"/>
    <circle cx="146" cy="94" r="20" fill="url(#dark)"/><rect x="250" y="78" width="140" height="32" rx="12" fill="url(#screen)"/>
    <g filter="url(#puffy)"><circle cx="256" cy="298" r="142" fill="url(#shade)"/></g>
    <circle cx="256" cy="298" r="108" fill="url(#dark)"/>
    <path d="M160 320c40-30 70 26 108-2s60-6 86 0a100 100 0 0 1-194 2z" fill="url(#screen)"/>
    <path d="M184 236a92 92 0 0 1 72-30" fill="none" stroke="#fff" stroke-width="14" stroke-linecap="round" opacity=".5"/>`,
  fridge: `
    <g filter="url(#puffy)"><rect x="116" y="20" width="280" height="464" rx="46" fill="url(#shell)"/></g>
    <rect x="116" y="206" width="280" height="9" fill="#7d7490" opacity=".55"/><rect x="116" y="306" width="280" height="9" fill="#7d7490" opacity=".55"/>
    <g filter="url(#small)"><rect x="146" y="84" width="22" height="92" rx="11" fill="url(#shade)"/><rect x="146" y="234" width="22" height="52" rx="11" fill="url(#shade)"/><rect x="146" y="336" width="22" height="80" rx="11" fill="url(#shade)"/></g>
    <rect x="318" y="62" width="48" height="26" rx="9" fill="url(#screen)"/>`,
  purifier: `
    <g filter="url(#puffy)"><rect x="126" y="40" width="260" height="440" rx="70" fill="url(#shell)"/></g>
    <ellipse cx="256" cy="82" rx="100" ry="26" fill="url(#dark)"/>
    <circle cx="256" cy="190" r="46" fill="url(#dark)"/><circle cx="256" cy="190" r="34" fill="none" stroke="#5fe3a1" stroke-width="9"/>
    <g fill="#857c98" opacity=".6">${dots(166, 290, 10, 8, 20, 6)}</g>`,
  fan: `
    <g filter="url(#puffy)"><path d="M232 330h48l10 120h-68z" fill="url(#shade)"/><rect x="146" y="436" width="220" height="46" rx="23" fill="url(#shell)"/></g>
    <g filter="url(#puffy)"><circle cx="256" cy="200" r="176" fill="url(#shell)"/></g><circle cx="256" cy="200" r="150" fill="#5d5573" opacity=".5"/>
    <g fill="url(#blue)" filter="url(#small)">${[0, 120, 240].map((turn) => `<path transform="rotate(${turn} 256 200)" d="M256 200c-60-20-72-104-16-138 66-10 70 84 16 138z"/>`).join('')}</g>
    <g fill="none" stroke="#fff" stroke-width="7" opacity=".75"><circle cx="256" cy="200" r="112"/><circle cx="256" cy="200" r="74"/>${[0, 45, 90, 135].map((turn) => `<path transform="rotate(${turn} 256 200)" d="M106 200h300"/>`).join('')}</g>
    <g filter="url(#small)"><circle cx="256" cy="200" r="36" fill="url(#shell)"/></g>`,
  'robot-vacuum': `
    <g transform="translate(0 44)"><g filter="url(#puffy)"><ellipse cx="256" cy="316" rx="236" ry="132" fill="url(#dark)"/></g>
    <g filter="url(#puffy)"><ellipse cx="256" cy="264" rx="236" ry="148" fill="url(#shell)"/></g>
    <g filter="url(#small)"><ellipse cx="256" cy="226" rx="72" ry="44" fill="url(#dark)"/></g><ellipse cx="256" cy="214" rx="58" ry="32" fill="url(#shade)"/>
    <circle cx="256" cy="340" r="20" fill="url(#screen)"/></g>`,
  'desk-lamp': `
    <g filter="url(#puffy)"><rect x="92" y="432" width="210" height="48" rx="24" fill="url(#warm)"/></g>
    <g fill="none" stroke="url(#metal)" stroke-width="26" stroke-linecap="round" stroke-linejoin="round" filter="url(#small)"><path d="M196 432 128 262 262 112"/></g>
    <circle cx="128" cy="262" r="24" fill="url(#dark)"/>
    <path d="M270 226 430 152l60 190-300-20z" fill="#ffe9a8" opacity=".55"/>
    <g filter="url(#puffy)"><path d="M242 96c58-58 140-44 196 42 14 22 0 40-24 50l-118 52c-24 10-44 2-50-22-10-42-26-100-4-122z" fill="url(#warm)"/></g>`,
  'ceiling-lamp': `
    <g filter="url(#puffy)"><path d="M150 96c0-20 212-20 212 0l22 70H128z" fill="url(#shade)"/></g>
    <path d="M60 300 20 480h472l-40-180z" fill="#ffe9a8" opacity=".4"/>
    <g filter="url(#puffy)"><ellipse cx="256" cy="234" rx="236" ry="100" fill="url(#wood)"/></g>
    <ellipse cx="256" cy="258" rx="202" ry="76" fill="#fff9e2"/><ellipse cx="256" cy="258" rx="150" ry="52" fill="#fffdf4"/>
    <path d="M70 244c40-56 120-76 190-76" fill="none" stroke="#fff" stroke-width="12" stroke-linecap="round" opacity=".5"/>`,
  pillow: `
    <g transform="translate(0 40)"><g filter="url(#puffy)"><path d="M60 178c-40-70 10-96 60-80 90 26 190 26 272 0 50-16 100 10 60 80-16 60-16 112 0 168 36 66-14 96-64 78-90-30-186-30-264 0-52 18-100-14-64-80 16-56 16-110 0-166z" fill="url(#cream)"/></g>
    <path d="M128 190c70 24 186 24 256 0" fill="none" stroke="#b9a98c" stroke-width="9" stroke-linecap="round" opacity=".5"/>
    <path d="M140 346c70-20 166-20 232 0" fill="none" stroke="#b9a98c" stroke-width="9" stroke-linecap="round" opacity=".35"/></g>`,
  towels: `
    ${[
      ['url(#blue)', 330],
      ['url(#cream)', 226],
      ['url(#warm)', 122],
    ]
      .map(
        ([fill, y]) =>
          `<g filter="url(#puffy)"><rect x="62" y="${y}" width="388" height="112" rx="54" fill="${fill}"/></g><path d="M120 ${Number(y) + 58}h270" stroke="#fff" stroke-width="9" stroke-linecap="round" opacity=".45"/><rect x="372" y="${y}" width="26" height="112" fill="#fff" opacity=".3"/>`,
      )
      .join('')}`,
  planks: `
    ${[0, 1, 2, 3]
      .map(
        (i) =>
          `<g transform="translate(20 34) rotate(-18 256 256) scale(.92)"><g filter="url(#small)"><rect x="${14 + i * 12}" y="${76 + i * 92}" width="440" height="82" rx="14" fill="url(#wood)"/></g><path d="M${64 + i * 12} ${104 + i * 92}c90-14 160 14 250 0M${134 + i * 12} ${132 + i * 92}c80 10 160-10 260 2" fill="none" stroke="#7d4a26" stroke-width="7" stroke-linecap="round" opacity=".45"/></g>`,
      )
      .join('')}`,
  drill: `
    <g filter="url(#puffy)"><path d="M186 210h118l-26 176H168z" fill="url(#dark)"/><rect x="112" y="376" width="200" height="96" rx="26" fill="url(#dark)"/></g>
    <g filter="url(#puffy)"><path d="M92 90h236a34 34 0 0 1 34 34v70a34 34 0 0 1-34 34H140c-46 0-72-32-72-70s10-68 24-68z" fill="url(#warm)"/></g>
    <g filter="url(#small)"><path d="M362 122h44l16 18v40l-16 18h-44z" fill="url(#shade)"/><rect x="418" y="150" width="78" height="20" rx="8" fill="url(#metal)"/></g>
    <rect x="304" y="232" width="30" height="52" rx="13" fill="#d8243a"/><rect x="140" y="406" width="144" height="20" rx="10" fill="url(#warm)"/>
    <g stroke="#fff" stroke-width="10" stroke-linecap="round" opacity=".45"><path d="M130 136v46M160 136v46M190 136v46"/></g>`,
  tap: `
    <g filter="url(#puffy)"><rect x="96" y="430" width="190" height="50" rx="22" fill="url(#metal)"/><path d="M158 440V210c0-104 66-166 146-166s132 60 132 138v44h-66v-40c0-42-26-76-66-76s-80 36-80 100v230z" fill="url(#metal)"/></g>
    <g filter="url(#small)"><rect x="358" y="214" width="90" height="70" rx="20" fill="url(#shade)"/><rect x="40" y="296" width="130" height="40" rx="20" fill="url(#shade)"/></g>
    <path d="M402 318c30 42 40 60 40 80a40 40 0 0 1-80 0c0-20 10-38 40-80z" fill="url(#screen)"/>`,
  treadmill: `
    <g filter="url(#puffy)"><path d="M40 428 380 380l92 40v46a18 18 0 0 1-18 18H58a26 26 0 0 1-18-24z" fill="url(#dark)"/></g>
    <path d="M66 430 372 394l70 28-376 22z" fill="url(#shade)" opacity=".8"/>
    <g fill="none" stroke="url(#metal)" stroke-width="30" stroke-linecap="round" stroke-linejoin="round" filter="url(#small)"><path d="M400 420 316 136"/><path d="M330 180 190 210"/></g>
    <g filter="url(#puffy)"><path d="M214 60h138a30 30 0 0 1 30 34l-10 62a30 30 0 0 1-30 26H222a30 30 0 0 1-30-34l-8-54a30 30 0 0 1 30-34z" fill="url(#dark)"/></g>
    <rect x="222" y="90" width="122" height="62" rx="14" fill="url(#screen)"/>`,
  tyre: `
    <g filter="url(#puffy)"><circle cx="256" cy="256" r="228" fill="url(#ink)"/></g>
    <g stroke="#0d0b16" stroke-width="16" opacity=".45">${Array.from({ length: 24 }, (_, i) => `<path transform="rotate(${i * 15} 256 256)" d="M256 34v40"/>`).join('')}</g>
    <g filter="url(#puffy)"><circle cx="256" cy="256" r="142" fill="url(#metal)"/></g>
    <g fill="url(#dark)">${[0, 72, 144, 216, 288].map((turn) => `<path transform="rotate(${turn} 256 256)" d="M226 138h60l-16 66h-28z"/>`).join('')}</g>
    <g filter="url(#small)"><circle cx="256" cy="256" r="42" fill="url(#shell)"/></g>`,
  dashcam: `
    <g transform="translate(0 80)"><g filter="url(#puffy)"><rect x="196" y="44" width="120" height="110" rx="26" fill="url(#shade)"/></g>
    <g filter="url(#puffy)"><rect x="40" y="132" width="432" height="230" rx="64" fill="url(#ink)"/></g>
    <g filter="url(#small)"><circle cx="332" cy="248" r="88" fill="url(#dark)"/></g><circle cx="332" cy="248" r="56" fill="#15101f"/><circle cx="332" cy="248" r="34" fill="url(#screen)"/><circle cx="316" cy="230" r="12" fill="#fff" opacity=".85"/>
    <rect x="84" y="182" width="118" height="78" rx="18" fill="url(#screen)"/><circle cx="108" cy="312" r="14" fill="#ff5a67"/></g>`,
  'car-battery': `
    <g filter="url(#small)"><rect x="96" y="84" width="84" height="70" rx="16" fill="url(#metal)"/><rect x="332" y="84" width="84" height="70" rx="16" fill="url(#metal)"/></g>
    <g filter="url(#puffy)"><rect x="36" y="138" width="440" height="340" rx="40" fill="url(#dark)"/></g>
    <g filter="url(#small)"><rect x="36" y="138" width="440" height="96" rx="36" fill="url(#red)"/></g>
    <g stroke="#fff" stroke-width="18" stroke-linecap="round" opacity=".9"><path d="M114 186h48M138 162v48M350 186h48"/></g>
    <rect x="88" y="276" width="336" height="150" rx="24" fill="url(#shell)"/><path d="M270 292 206 362h46l-14 52 66-72h-46z" fill="url(#warm)"/>`,
  tin: `
    <g filter="url(#puffy)"><path d="M92 110h328v330c0 34-74 46-164 46S92 474 92 440z" fill="url(#warm)"/></g>
    <path d="M92 210h328v150H92z" fill="#fffaf0"/><path d="M256 242c-44 0-60 30-60 52s26 46 60 46 60-24 60-46-16-52-60-52z" fill="url(#warm)"/>
    <g filter="url(#puffy)"><ellipse cx="256" cy="104" rx="178" ry="56" fill="url(#shell)"/></g><ellipse cx="256" cy="98" rx="140" ry="36" fill="url(#shade)" opacity=".5"/>`,
  diapers: `
    <g filter="url(#puffy)"><path d="M70 120c0-26 20-46 46-46h280c26 0 46 20 46 46l20 300c2 36-20 60-52 60H102c-32 0-54-24-52-60z" fill="url(#blue)"/></g>
    <path d="M170 74c0-50 172-50 172 0" fill="none" stroke="url(#shade)" stroke-width="24" stroke-linecap="round"/>
    <g filter="url(#small)"><path d="M142 196h228c10 0 16 8 14 18-6 40-34 56-40 96-4 40-36 62-88 62s-84-22-88-62c-6-40-34-56-40-96-2-10 4-18 14-18z" fill="#fff"/></g>
    <path d="M186 228c20 26 40 40 46 84M326 228c-20 26-40 40-46 84" fill="none" stroke="#b7d9ff" stroke-width="10" stroke-linecap="round"/>`,
  'feature-phone': `
    <g filter="url(#puffy)"><rect x="136" y="16" width="240" height="480" rx="62" fill="url(#red)"/></g>
    <g filter="url(#small)"><rect x="166" y="60" width="180" height="150" rx="22" fill="url(#ink)"/></g><rect x="180" y="74" width="152" height="122" rx="14" fill="url(#screen)"/>
    <rect x="196" y="96" width="88" height="14" rx="7" fill="#fff" opacity=".85"/><rect x="196" y="122" width="56" height="14" rx="7" fill="#fff" opacity=".6"/>
    <g fill="#fff5f2" filter="url(#small)">${[0, 1, 2, 3].map((row) => [0, 1, 2].map((column) => `<rect x="${168 + column * 62}" y="${240 + row * 58}" width="52" height="44" rx="18"/>`).join('')).join('')}</g>`,
  'walkie-talkie': `
    <g filter="url(#puffy)"><rect x="166" y="8" width="44" height="150" rx="22" fill="url(#ink)"/><rect x="290" y="96" width="52" height="56" rx="16" fill="url(#warm)"/></g>
    <g filter="url(#puffy)"><rect x="132" y="130" width="248" height="360" rx="56" fill="url(#dark)"/></g>
    <rect x="168" y="168" width="176" height="92" rx="20" fill="url(#green)"/><path d="M190 200h70M190 228h110" stroke="#15402f" stroke-width="12" stroke-linecap="round" opacity=".7"/>
    <g fill="#0f0b1a" opacity=".65">${dots(182, 300, 6, 5, 30, 9)}</g>`,
  'phone-case': `
    <g filter="url(#puffy)"><rect x="118" y="14" width="276" height="484" rx="66" fill="url(#blue)"/></g>
    <g filter="url(#small)"><rect x="148" y="44" width="112" height="120" rx="34" fill="url(#ink)"/></g>
    <circle cx="184" cy="82" r="20" fill="#15101f"/><circle cx="226" cy="124" r="20" fill="#15101f"/><circle cx="184" cy="82" r="9" fill="#6aa6ff"/><circle cx="226" cy="124" r="9" fill="#6aa6ff"/>
    <circle cx="256" cy="304" r="74" fill="none" stroke="#fff" stroke-width="16" opacity=".55"/><path d="M256 402v40" stroke="#fff" stroke-width="16" stroke-linecap="round" opacity=".55"/>`,
  cable: `
    <g fill="none" stroke="url(#shade)" stroke-width="34" stroke-linecap="round" filter="url(#small)"><path d="M150 122v180c0 120 210 120 210 0 0-90-150-90-150 20 0 80 110 120 190 60"/></g>
    <g filter="url(#puffy)"><rect x="106" y="92" width="88" height="120" rx="24" fill="url(#shell)"/><rect x="356" y="340" width="120" height="88" rx="24" fill="url(#shell)"/></g>
    <rect x="124" y="34" width="52" height="66" rx="20" fill="url(#metal)"/><rect x="464" y="358" width="44" height="52" rx="20" fill="url(#metal)"/>`,
  'memory-card': `
    <g filter="url(#puffy)"><path d="M110 64c0-24 18-42 42-42h176l86 86v340c0 24-18 42-42 42H152c-24 0-42-18-42-42z" fill="url(#dark)"/></g>
    <g fill="url(#warm)">${[0, 1, 2, 3].map((i) => `<rect x="${148 + i * 46}" y="52" width="28" height="84" rx="9"/>`).join('')}</g>
    <rect x="142" y="196" width="240" height="230" rx="24" fill="url(#blue)"/><path d="M178 250h120M178 296h168" stroke="#fff" stroke-width="20" stroke-linecap="round" opacity=".85"/><circle cx="336" cy="378" r="22" fill="#fff" opacity=".7"/>`,
  earbuds: `
    <g filter="url(#puffy)"><path d="M96 96c60-50 142-14 142 66 0 40-24 60-40 76v190c0 40-66 40-66 0V270c-66-10-96-116-36-174z" fill="url(#shell)"/></g>
    <g filter="url(#puffy)"><path d="M416 96c-60-50-142-14-142 66 0 40 24 60 40 76v190c0 40 66 40 66 0V270c66-10 96-116 36-174z" fill="url(#shell)"/></g>
    <g filter="url(#small)"><ellipse cx="206" cy="168" rx="34" ry="46" fill="url(#dark)"/><ellipse cx="306" cy="168" rx="34" ry="46" fill="url(#dark)"/></g>
    <rect x="148" y="420" width="34" height="14" rx="7" fill="url(#shade)"/><rect x="330" y="420" width="34" height="14" rx="7" fill="url(#shade)"/>`,
  speaker: `
    <g filter="url(#puffy)"><path d="M112 120c0-60 288-60 288 0v270c0 120-288 120-288 0z" fill="url(#shade)"/></g>
    <g fill="#fff" opacity=".32">${dots(140, 190, 12, 12, 21, 5)}</g>
    <g filter="url(#small)"><ellipse cx="256" cy="110" rx="144" ry="48" fill="url(#ink)"/></g><ellipse cx="256" cy="106" rx="88" ry="24" fill="none" stroke="#66e0ff" stroke-width="10"/>`,
  tablet: `
    <g transform="rotate(8 256 256)"><g filter="url(#puffy)"><rect x="84" y="32" width="344" height="448" rx="48" fill="url(#shade)"/></g>
    <rect x="112" y="62" width="288" height="388" rx="26" fill="url(#screen)"/>
    <path d="M112 330c70-70 120-30 160 10s90 20 128-30v114a26 26 0 0 1-26 26H138a26 26 0 0 1-26-26z" fill="#fff" opacity=".4"/><circle cx="330" cy="150" r="40" fill="#fff" opacity=".75"/></g>`,
  'e-reader': `
    <g transform="rotate(-6 256 256)"><g filter="url(#puffy)"><rect x="100" y="24" width="312" height="464" rx="44" fill="url(#dark)"/></g>
    <rect x="130" y="60" width="252" height="352" rx="14" fill="#f6f1e4"/>
    <g stroke="#8d8675" stroke-width="12" stroke-linecap="round"><path d="M160 112h120"/>${[0, 1, 2, 3, 4, 5].map((i) => `<path d="M160 ${160 + i * 40}h${i === 5 ? 120 : 192}" opacity=".6"/>`).join('')}</g><circle cx="256" cy="450" r="14" fill="url(#shade)"/></g>`,
  monitor: `
    <g filter="url(#puffy)"><path d="M216 370h80l10 76h-100z" fill="url(#shade)"/><rect x="142" y="436" width="228" height="44" rx="22" fill="url(#shell)"/></g>
    <g filter="url(#puffy)"><rect x="18" y="58" width="476" height="324" rx="38" fill="url(#dark)"/></g>
    <rect x="42" y="82" width="428" height="264" rx="20" fill="url(#screen)"/><path d="M42 300c90-80 150-20 210 0s130-10 218-80v106a20 20 0 0 1-20 20H62a20 20 0 0 1-20-20z" fill="#fff" opacity=".35"/>`,
  ssd: `
    <g transform="rotate(-18 256 256)"><g filter="url(#puffy)"><rect x="20" y="164" width="472" height="184" rx="24" fill="url(#green)"/></g>
    <g filter="url(#small)" fill="url(#ink)"><rect x="86" y="196" width="110" height="120" rx="14"/><rect x="218" y="196" width="110" height="120" rx="14"/><rect x="350" y="212" width="72" height="88" rx="12"/></g>
    <path d="M30 186v140" stroke="#ffd37a" stroke-width="18" stroke-dasharray="16 9"/><circle cx="480" cy="256" r="20" fill="#eef7f0"/>
    <g stroke="#fff" stroke-width="9" stroke-linecap="round" opacity=".55"><path d="M108 226h60M240 226h60"/></g></g>`,
  ram: `
    <g transform="rotate(-16 256 256)"><g filter="url(#puffy)"><path d="M16 176h480v144H286v-16h-40v16H16z" fill="url(#green)"/></g>
    <g filter="url(#small)" fill="url(#ink)">${[0, 1, 2, 3].map((i) => `<rect x="${48 + i * 108}" y="200" width="86" height="76" rx="12"/>`).join('')}</g>
    <path d="M26 308h214M292 308h196" stroke="#ffd37a" stroke-width="22" stroke-dasharray="13 7"/></g>`,
  'portable-drive': `
    <g transform="rotate(12 256 256)"><g filter="url(#puffy)"><rect x="108" y="60" width="296" height="376" rx="70" fill="url(#shade)"/></g>
    <g filter="url(#small)"><rect x="144" y="96" width="224" height="304" rx="44" fill="url(#dark)"/></g><circle cx="256" cy="146" r="14" fill="#66e0ff"/>
    <path d="M200 330h112" stroke="#fff" stroke-width="14" stroke-linecap="round" opacity=".5"/><rect x="226" y="434" width="60" height="40" rx="16" fill="url(#metal)"/></g>`,
  projector: `
    <g filter="url(#puffy)"><rect x="92" y="392" width="60" height="50" rx="20" fill="url(#dark)"/><rect x="360" y="392" width="60" height="50" rx="20" fill="url(#dark)"/></g>
    <g filter="url(#puffy)"><rect x="34" y="150" width="444" height="262" rx="76" fill="url(#shell)"/></g>
    <g filter="url(#puffy)"><circle cx="188" cy="280" r="104" fill="url(#dark)"/></g><circle cx="188" cy="280" r="68" fill="#15101f"/><circle cx="188" cy="280" r="46" fill="url(#screen)"/><circle cx="168" cy="258" r="15" fill="#fff" opacity=".9"/>
    <g fill="#7d7490" opacity=".6">${dots(334, 236, 5, 5, 24, 7)}</g>`,
};

function dots(left: number, top: number, columns: number, rows: number, gap: number, radius: number): string {
  const all = Array.from(
    { length: columns * rows },
    (_, i) => [i % columns, Math.floor(i / columns)] as const,
  );
  return all.map(([x, y]) => `<circle cx="${left + x * gap}" cy="${top + y * gap}" r="${radius}"/>`).join('');
}
