export const leverageManual = `
Entrée (un objet JSON ; argent en centimes entiers, temps en demi-journées ; tout autre champ est refusé) :
  dayRateCents            prix d'une journée d'expertise
  halfDays                demi-journées promises (absent avec contributions)
  preset | lines          l'un des deux :
    preset                state-counts-days-twice | longwy-literal | days-at-both-levels | local-twice
                          | state-triple | cash-only | fixed
    fixed                 avec preset fixed : [{ contributor, cents }]
    lines                 lignes publiques, dans l'ordre : [{ contributor, base, multiplier, capCents?, yearlyCap?,
                          capShare?, floorCents?, fixedCents?, targetShare? }] ; base et multiplier sont facultatifs avec fixedCents ou targetShare
      targetShare         part publique de l'argent que la ligne complète, de "0" à moins de "1" : "4/5", "0.8"
      yearlyCap           { cents, years } : au plus tant par an, pendant tant d'années
      capShare            part de l'argent que la ligne ne dépasse pas, elle-même comptée : "3/10", "0.3"
      base                [{ of, weight, ref?, cents? }], of : private-cash | valued-days | line (ref : une ligne
                          précédente) | fixed (cents) ; weight et multiplier sont des textes exacts : "2", "3/2", "1.5"
  privateCashCents | totalCashCents | contributions       l'un des trois :
    privateCashCents      apport privé connu
    totalCashCents        total voulu : donne le plus petit apport privé qui l'atteint
    contributions         [{ partner, cashCents, halfDays }]

Règle : V = halfDays × dayRateCents / 2. Montant = multiplier × Σ weight × base (ou fixedCents ;
ou, pour une part x : x / (1 - x) × apport privé - lignes précédentes, au moins zéro), exact, arrondi au
centime (demi vers le haut), puis plancher, puis le plus bas des plafonds ; les lignes suivantes lisent le montant arrondi.

Sortie :
  privateCashCents, valuedDaysCents, publicCashCents, totalCashCents
  lines                       [{ contributor, amountCents, explanation }]
  publicShareOfCashBp         part publique de l'argent, en points de base (null si le total est nul)
  publicShareOfCashAndDaysBp  part publique de l'argent et des journées valorisées (null si nul)
  publicPerPrivateEuro        euros publics par euro privé, quatre décimales (null sans apport privé)

Exemple :
  echo '{"halfDays":160,"dayRateCents":70000,"preset":"state-counts-days-twice","privateCashCents":12200000}' \\
    | alize leverage
`;
