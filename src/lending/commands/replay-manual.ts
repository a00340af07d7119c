export const replayManual = `
Entrée (un objet JSON ; argent en centimes entiers, dates AAAA-MM-JJ ; tout autre champ est refusé) :
  loan | plan       l'un des deux : les conditions, ou les échéances
    loan            { principalCents, instalments, graceMonths, frequency, disbursedOn, firstDueOn?, roundingCents?,
                    rounding? }, comme pour alize schedule
    plan            [{ dueOn, principalCents }], de la plus ancienne à la plus tardive
  prepayment        next-first | last-first | spread : où va l'argent qui vient avant les échéances
  events            liste, dans n'importe quel ordre : appliqués par date, puis dans l'ordre donné
  asOf              le jour regardé ; ce qui vient après est ignoré

Événements (tous ont type et on, leur date) :
  disbursement      { amountCents, ref? } une tranche versée ; sans aucun, tout est versé d'un coup (loan : disbursedOn)
  repayment         { amountCents, ref? } le plus ancien dû d'abord, puis d'avance ; au-delà : ce qui était perdu, puis trop-perçu
  write-off         { amountCents, ref? } passé en perte, l'échéance la plus ancienne d'abord
  recovery          { amountCents, ref? } ce qui était perdu revient ; au-delà, comme un remboursement
  return, reversal  { ref } un rejet, une annulation : l'événement de cette référence compte comme s'il n'avait pas été
  defer             { from, count, keepTerm } depuis l'échéance from : toutes viennent count périodes plus tard, ou bien
                    (keepTerm) count échéances ne demandent plus rien et les suivantes les portent
  extend            { from, terms } ce qui reste depuis l'échéance from est étalé sur terms échéances de plus
  replan            { terms, firstDueOn } l'impayé seul quitte ses échéances pour terms nouvelles, par mois (par trimestre si
                    l'avance l'est)
  due-date-change   { number, dueOn, shiftFollowing } une échéance change de date ; les suivantes gardent leur écart, ou restent

Règle : les numéros sont ceux de l'échéancier au jour de l'événement, par date. Une tranche est portée par les échéances à
venir. Parts égales, la dernière prend le reste. Chaque date est comptée depuis la première : 31 janvier, 28 février, 31 mars.

Sortie :
  rows              [{ number, dueOn, principalCents, paidCents, paidOn?, lateCents }] ; rien avant le premier versement ;
                    paidOn : le jour où l'échéance est soldée ; lateCents : ce qu'il en reste une fois passé le jour ouvré
                    (TARGET) du prélèvement
  outstandingCents  le reste dû
  overpaidCents     le trop-perçu, qui est à l'entreprise
  lostCents         ce qui est perdu : versé = payé + reste dû + perdu

Exemple :
  echo '{"loan":{"principalCents":300000,"instalments":3,"graceMonths":0,"frequency":"monthly","disbursedOn":"2026-01-31"},"prepayment":"next-first","events":[{"type":"repayment","on":"2026-02-28","amountCents":150000,"ref":"r1"},{"type":"return","on":"2026-03-03","ref":"r1"},{"type":"defer","on":"2026-03-10","from":2,"count":1,"keepTerm":false}],"asOf":"2026-03-31"}' \\
    | alize replay
`;
