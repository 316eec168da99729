import "pe"
rule a : T1059 { meta: x = "y" strings: $a = "abc" nocase wide $b = { 4D 5A ?? [2-4] 90 } $c = /ab+c{2,3}/ condition: any of them and filesize < 1MB or pe.is_pe }
rule b { condition: a and uint16(0) == 0x5A4D }
